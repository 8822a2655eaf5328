import type { LabelThresholds } from '../contracts/model.ts';

/**
 * The probabilities if each label were as rare as its threshold says: each is multiplied by the odds
 * (1 - t) / t, and all are scaled to sum to 1 again. That is an offset of ln((1 - t) / t) to the label's logit. Of two
 * labels, one without a threshold, the other wins if it has more than `t` of their common score.
 *
 * @param scores in the order of `labels`.
 */
export function applyThresholds(
  labels: readonly string[],
  scores: Float64Array,
  thresholds: LabelThresholds | undefined,
): Float64Array {
  if (!thresholds) return scores;
  const weighed = scores.map((score, index) => {
    const threshold = thresholds.get(labels[index]!);
    return threshold ? score * (1 / threshold - 1) : score;
  });
  const sum = weighed.reduce((total, value) => total + value, 0);
  return weighed.map((value) => value / sum);
}
