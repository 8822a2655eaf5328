import type { Prediction } from '../contracts/prediction.ts';
import { bestLabel } from './best-label.ts';

/**
 * What several predictions of one input say together, such as those of the seconds of a sound: the
 * mean of their scores. Those that found nothing have no say, unless none found anything; it is
 * unknown where most of the others are.
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
  const isUnknown = found.filter((each) => each.isUnknown).length * 2 > found.length;
  const { label, confidence } = bestLabel(scores, minConfidence);
  return { ...first, scores, confidence, isUnknown, label: isUnknown ? null : label };
}
