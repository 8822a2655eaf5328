import type { FeatureSubset } from '../../contracts/extractor.ts';
import type { DetectorSubset } from '../../contracts/head.ts';
import type { Problem } from '../solver/problem.ts';
import { scaleWithinLabels } from './scale-within-labels.ts';

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
