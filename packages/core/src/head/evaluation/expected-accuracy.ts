import { wilsonInterval } from './wilson-interval.ts';

/**
 * How the error falls with the number of examples, as a power of it. Fitted on four sets of pictures at 5, 10
 * and 30 examples a label (decision 41). That of movements is their extractors'.
 */
const learningExponentOfPictures = 0.4;

/**
 * How many takes of a cross-validation say as much as one of a test: folds share most of their training, and the
 * head itself changes with the takes that were drawn. Chosen with the exponent.
 */
const takesForOne = 1.5;

/**
 * The accuracy of a head that was trained on all examples, from that of heads each of which lacked one of `folds`
 * equal parts: 1 - (1 - accuracy) (1 - 1 / folds)^exponent. They had seen less, so they err more.
 *
 * @param accuracy of the held-out examples, 0..1.
 * @param folds at least two.
 * @param exponent of `ExtractorInfo.learningExponent`.
 */
export function accuracyOfAll(
  accuracy: number,
  folds: number,
  exponent = learningExponentOfPictures,
): number {
  return 1 - (1 - accuracy) * (1 - 1 / folds) ** exponent;
}

/**
 * The range in which the accuracy of a cross-validated head lies nine times out of ten.
 *
 * @param accuracy of `accuracyOfAll`.
 * @param takes how many takes were held out.
 */
export function expectedRange(
  accuracy: number,
  takes: number,
): { readonly low: number; readonly high: number } {
  return wilsonInterval(accuracy, takes / takesForOne);
}
