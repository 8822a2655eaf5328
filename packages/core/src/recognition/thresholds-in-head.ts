import type { Model } from '../contracts/model.ts';
import { applyThresholds } from './predict.ts';

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
  // Their sum means nothing to a softmax, so that only the proportions count.
  const weights = applyThresholds(labels, new Float64Array(labels.length).fill(1), thresholds);
  const bias = Float32Array.from(
    weights,
    (weight, index) => (last.bias?.[index] ?? 0) + Math.log(weight),
  );
  return { ...rest, head: { ...model.head, layers: [...layers.slice(0, -1), { ...last, bias }] } };
}
