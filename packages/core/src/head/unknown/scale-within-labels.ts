import type { Problem } from '../solver/problem.ts';

/** How much a feature's own variance counts; the rest is the mean of all. Measured on movements: decision 39. */
const ownShare = 0.7;

/**
 * What each feature is multiplied by so that those that differ much within a label count less:
 * the standardization's scale, times 1 / sqrt(0.7 v + 0.3 mean of v), v being the variance of the standardized
 * feature around the mean of its label. Augmentations count: what they change says little.
 *
 * @returns `dim` numbers.
 */
export function scaleWithinLabels({
  rows: { vectors, labelOf, labels, dim },
  pictures: { weightOf },
  standardization: { scale },
}: Pick<Problem, 'rows' | 'pictures' | 'standardization'>): Float64Array {
  const weights = new Float64Array(labels.length);
  const means = labels.map(() => new Float64Array(dim));
  vectors.forEach((vector, row) => {
    const label = labelOf[row]!;
    weights[label]! += weightOf[row]!;
    for (let j = 0; j < dim; j++) means[label]![j]! += weightOf[row]! * vector[j]!;
  });
  const variance = new Float64Array(dim);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  vectors.forEach((vector, row) => {
    const label = labelOf[row]!;
    for (let j = 0; j < dim; j++) {
      const difference = (vector[j]! - means[label]![j]! / weights[label]!) * scale[j]!;
      variance[j]! += (weightOf[row]! / total) * difference ** 2;
    }
  });
  const mean = variance.reduce((sum, value) => sum + value, 0) / dim;
  // Labels with one example each have no scatter.
  if (mean === 0) return scale;
  return scale.map(
    (value, j) => value / Math.sqrt(ownShare * variance[j]! + (1 - ownShare) * mean),
  );
}
