import type { FeatureSubset } from '../../contracts/extractor.ts';
import type { DetectorSubset } from '../../contracts/head.ts';
import type { Standardization } from '../standardize.ts';

/** A view before its centers are known: what is done to features to compare directions. */
export type ViewTransform = Omit<DetectorSubset, 'centers'>;

/** The transform of `view`, with the mean and the floored deviation of the head's own rows. */
export function transformOf(
  { columns, view }: FeatureSubset,
  { mean, scale }: Standardization,
): ViewTransform {
  return {
    columns,
    view,
    mean: view === 'raw' ? null : Float32Array.from(mean.subarray(...columns)),
    scale: view === 'standardized' ? Float32Array.from(scale.subarray(...columns)) : null,
  };
}

/** Writes the view of `features` as a unit vector to `out`; a zero view stays zero. */
export function writeUnitView(
  { columns: [from, to], mean, scale }: ViewTransform,
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
