import type { LabelThresholds, Model } from '../contracts/model.ts';

/** The threshold of a label for which none was chosen. */
export const neutralThreshold = 0.5;

/** A label could never win, or always, beyond these. */
export const thresholdLimits = { least: 0.02, most: 0.98 } as const;

/** A threshold within `thresholdLimits`. @throws {RangeError} if it is not a number. */
export function limitedThreshold(value: number): number {
  if (Number.isNaN(value)) throw new RangeError('A threshold is a number from 0 to 1.');
  return Math.min(thresholdLimits.most, Math.max(thresholdLimits.least, value));
}

/** What a threshold adds to the logit of its label. */
export function logitOffset(threshold: number): number {
  const limited = limitedThreshold(threshold);
  return Math.log((1 - limited) / limited);
}

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
  if (!thresholds || thresholds.size === 0) return scores;
  const weighed = scores.map((score, index) => {
    const threshold = thresholds.get(labels[index]!);
    return threshold === undefined ? score : score * Math.exp(logitOffset(threshold));
  });
  const sum = weighed.reduce((total, value) => total + value, 0);
  return weighed.map((value) => value / sum);
}

/**
 * The model with its thresholds in the last layer's bias: for programs that know a head only.
 *
 * @returns the same scores as `applyThresholds` gives.
 */
export function withThresholdsInHead(model: Model): Model {
  const { thresholds, ...rest } = model;
  const { labels, layers } = model.head;
  const last = layers.at(-1);
  if (!thresholds || last?.kind !== 'dense') return rest;
  const bias = Float32Array.from(labels, (label, index) => {
    const threshold = thresholds.get(label);
    return (last.bias?.[index] ?? 0) + (threshold === undefined ? 0 : logitOffset(threshold));
  });
  return { ...rest, head: { ...model.head, layers: [...layers.slice(0, -1), { ...last, bias }] } };
}
