import type { Features } from '../contracts/extractor.ts';
import type { Model } from '../contracts/model.ts';
import type { Prediction } from '../contracts/prediction.ts';
import { TlError } from '../errors.ts';
import { predict, bestLabel } from './predict.ts';
import type { RecognitionSettings } from './recognizer.ts';
import { isUnknownAt } from '../head/predict-head.ts';

/** The features of one frame of an input. */
export interface InputFrame {
  /** Null if nothing was found in it. */
  readonly features: Features | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}

/**
 * Classifies one input by all its frames: the one of a picture, the mean over the seconds of a sound.
 * Nothing is smoothed.
 *
 * @throws {TlError} `extractor-mismatch`, `bad-features`, `input-empty` for an input without frames.
 */
export function predictInput(
  model: Model,
  frames: readonly InputFrame[],
  { unknown, minConfidence }: Pick<RecognitionSettings, 'unknown' | 'minConfidence'>,
): Prediction {
  const [first, ...rest] = frames.map(({ features, at }) =>
    predict(model, features, { at, unknown, minConfidence }),
  );
  if (!first) throw new TlError('input-empty', 'This is empty. Choose another one.');
  return rest.length === 0 ? first : meanPrediction([first, ...rest], { minConfidence });
}

/**
 * One prediction for an input that has several, such as those of the seconds of a sound: the mean of
 * their scores. Predictions with `nothing` don't count, unless all are like that.
 *
 * @param predictions at least one, all by one model.
 */
export function meanPrediction(
  predictions: readonly [Prediction, ...Prediction[]],
  { minConfidence = 0 }: { readonly minConfidence?: number } = {},
): Prediction {
  const found = predictions.filter(({ nothing }) => nothing === null);
  const [first] = found;
  if (!first) return predictions[0];
  const scores = new Map(
    [...first.scores.keys()].map((label) => [
      label,
      found.reduce((sum, each) => sum + (each.scores.get(label) ?? 0), 0) / found.length,
    ]),
  );
  const unknownScore = found.reduce((sum, each) => sum + each.unknownScore, 0) / found.length;
  const isUnknown = isUnknownAt(unknownScore);
  const { label: best, confidence } = bestLabel(scores, minConfidence);
  const label = isUnknown ? null : best;
  return { ...first, scores, confidence, isUnknown, unknownScore, label };
}
