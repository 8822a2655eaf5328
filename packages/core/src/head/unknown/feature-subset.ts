import type { FeatureSubset } from '../../contracts/extractor.ts';
import type { DetectorSubset } from '../../contracts/model.ts';
import type { Problem } from '../solver/problem.ts';

/** How features are prepared before their directions are compared. */
export type SubsetTransform = Omit<DetectorSubset, 'centers'>;

/** The preparation that a feature subset asks for, with the mean and the floored deviation of the training rows. */
export function transformOf(
  { columns, view, evensScatter = false }: FeatureSubset,
  problem: Pick<Problem, 'rows' | 'pictures' | 'standardization'>,
): SubsetTransform {
  const { mean } = problem.standardization;
  const scale = evensScatter ? scaleWithinLabels(problem) : problem.standardization.scale;
  return {
    columns,
    view,
    mean: view === 'raw' ? null : Float32Array.from(mean.subarray(...columns)),
    scale: view === 'standardized' ? Float32Array.from(scale.subarray(...columns)) : null,
  };
}

/** Writes the prepared features as a unit vector to `out`; zeros if all of them are zero. */
export function writeUnitVector(
  { columns: [from, to], mean, scale }: SubsetTransform,
  features: Float32Array,
  out: Float32Array | Float64Array,
  offset = 0,
): void {
  let squared = 0;
  for (let j = from; j < to; j++) {
    const k = j - from;
    const value = (features[j]! - (mean ? mean[k]! : 0)) * (scale ? scale[k]! : 1);
    out[offset + k] = value;
    squared += value * value;
  }
  if (squared === 0) return;
  const factor = 1 / Math.sqrt(squared);
  for (let k = 0; k < to - from; k++) out[offset + k]! *= factor;
}

/** How much a feature's own variance counts; the rest is the mean of all. Measured on movements: decision 39. */
const ownShare = 0.7;

/**
 * What each feature is multiplied by so that those that differ much within a label count less:
 * the standardization's scale, times 1 / sqrt(0.7 v + 0.3 mean of v), v being the variance of the standardized
 * feature around the mean of its label. Augmentations count: what they change says little.
 *
 * @returns `dim` numbers.
 */
function scaleWithinLabels({
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
