import type { Prediction } from '../contracts/prediction.ts';
import { isUnknownAt } from '../head/unknown/unknown-score.ts';
import { bestLabel } from './best-label.ts';

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
