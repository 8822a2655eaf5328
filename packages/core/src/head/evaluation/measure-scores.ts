import type { Evaluation, HeldOutAnswer } from '../../contracts/prediction.ts';

/** With fewer takes, or people, no range is given. */
const leastTakes = 10;
const calibrationBins = 10;

/** Probabilities of examples whose labels are known. */
interface ScoredExamples {
  readonly labels: readonly string[];
  /** Of the examples. */
  readonly ids: readonly string[];
  /** `examples x labels`. */
  readonly scores: Float64Array;
  /** Index into `labels`, per example. */
  readonly labelOf: ArrayLike<number>;
  readonly takesOfLabel: readonly number[];
  readonly isOptimistic: boolean;
  /**
   * In how many parts they were held out, of a cross-validation: the accuracy is then that of the head trained on
   * all of them. Absent for a test of one head.
   */
  readonly folds?: number;
  /** Of `ExtractorInfo`. */
  readonly learningExponent?: number | undefined;
  /** How many people were held out, whole: the range counts them, since what one person shows is alike. */
  readonly people?: number;
}

/**
 * Accuracy, log-loss (nats) and calibration error. Each label counts the same however many examples it
 * has, as the head is balanced too. The calibration error is the mean distance between confidence and
 * accuracy over ten bins of equal width. Null without examples.
 */
export function measureScores(scored: ScoredExamples): Evaluation | null {
  const { labels, ids, scores, labelOf, takesOfLabel, isOptimistic, folds, people } = scored;
  const count = labelOf.length;
  if (count === 0) return null;
  const confusion = labels.map(() => labels.map(() => 0));
  const examples = labels.map(() => 0);
  for (let i = 0; i < count; i++) examples[labelOf[i]!]!++;
  const judged = labels.map((_, label) => label).filter((label) => examples[label]! > 0);

  let logLoss = 0;
  const heldOut: HeldOutAnswer[] = [];
  const bins = Array.from({ length: calibrationBins }, () => ({ confidence: 0, correct: 0 }));
  for (let i = 0; i < count; i++) {
    const label = labelOf[i]!;
    const weight = 1 / (examples[label]! * judged.length);
    const row = scores.subarray(i * labels.length, (i + 1) * labels.length);
    const said = indexOfLargest(row);
    const confidence = row[said]!;
    confusion[label]![said]!++;
    heldOut.push({
      id: ids[i]!,
      label: labels[label]!,
      answer: labels[said]!,
      ofAnswer: confidence,
      ofLabel: row[label]!,
    });
    logLoss -= weight * Math.log(Math.max(row[label]!, 1e-15));
    const bin = bins[Math.min(calibrationBins - 1, Math.floor(confidence * calibrationBins))]!;
    bin.confidence += weight * confidence;
    bin.correct += said === label ? weight : 0;
  }

  const recall = (label: number) => confusion[label]![label]! / examples[label]!;
  const measured = judged.reduce((sum, label) => sum + recall(label), 0) / judged.length;
  // Parts of one take are too easy already.
  const isOfFolds = folds !== undefined && !isOptimistic;
  const accuracy = isOfFolds ? accuracyOfAll(measured, folds, scored.learningExponent) : measured;
  const takes = people ?? judged.reduce((sum, label) => sum + takesOfLabel[label]!, 0);
  // Parts of one take say nothing about the next take, so their accuracy gets no range.
  const hasRange = takes >= leastTakes && !isOptimistic;
  const rangeOf = isOfFolds ? expectedRange : wilsonInterval;
  const range = hasRange ? rangeOf(accuracy, takes) : { low: null, high: null };
  return {
    accuracy,
    ...range,
    perLabel: new Map(
      judged.map((label) => [
        labels[label]!,
        {
          accuracy: recall(label),
          examples: examples[label]!,
          takes: takesOfLabel[label]!,
        },
      ]),
    ),
    confusion,
    labels,
    heldOut,
    logLoss,
    calibrationError: bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.correct), 0),
    optimistic: isOptimistic,
  };
}

/** The index of the largest of `values`; the first of equals. */
export function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

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

/** The standard normal quantile that leaves 5 % on either side. */
const z = 1.6448536269514722;

/**
 * The 90 % Wilson score interval of a proportion (E. B. Wilson, 1927).
 *
 * @param proportion observed, 0..1.
 * @param count independent trials.
 */
export function wilsonInterval(
  proportion: number,
  count: number,
): { readonly low: number; readonly high: number } {
  const spread = z ** 2 / count;
  const center = proportion + spread / 2;
  const half = z * Math.sqrt((proportion * (1 - proportion)) / count + spread / (4 * count));
  const scale = 1 + spread;
  return {
    low: Math.max(0, (center - half) / scale),
    high: Math.min(1, (center + half) / scale),
  };
}
