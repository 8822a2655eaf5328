/** A feature is divided by at least this part of the root mean square deviation of all. */
const deviationFloor = 0.3;

/** `z = unit (x - mean) * scale`, feature by feature. */
export interface Standardization {
  readonly mean: Float64Array;
  /** 1 / max(sigma, 0.3 rms(sigma)). */
  readonly scale: Float64Array;
  /** The scalar that makes the mean of |z|^2 one. */
  readonly unit: number;
}

/**
 * Measures mean and floored deviation of each feature. The floor makes one recipe fit every
 * extractor: without it, features that hardly vary would count as much as the others.
 *
 * @param vectors rows of `dim` features.
 * @param weightOf what each row counts for.
 */
export function measureStandardization(
  vectors: readonly Float32Array[],
  weightOf: Float64Array,
  dim: number,
): Standardization {
  const total = weightOf.reduce((sum, weight) => sum + weight, 0);
  const mean = new Float64Array(dim);
  vectors.forEach((vector, row) => {
    const weight = weightOf[row]! / total;
    for (let j = 0; j < dim; j++) mean[j]! += weight * vector[j]!;
  });
  // Rounded as in the model file: with features of 1e4 the difference would show.
  mean.forEach((value, j) => (mean[j] = Math.fround(value)));
  // Two passes: with a mean of 1e4, sums of squares would lose the deviation.
  const variance = new Float64Array(dim);
  vectors.forEach((vector, row) => {
    const weight = weightOf[row]! / total;
    for (let j = 0; j < dim; j++) variance[j]! += weight * (vector[j]! - mean[j]!) ** 2;
  });
  const rms = Math.sqrt(variance.reduce((sum, value) => sum + value, 0) / dim);
  if (!isVarying(rms, mean)) return { mean, scale: new Float64Array(dim).fill(1), unit: 1 };

  const scale = variance.map((value) =>
    Math.fround(1 / Math.max(Math.sqrt(value), deviationFloor * rms)),
  );
  let squaredNorm = 0;
  for (let j = 0; j < dim; j++) squaredNorm += variance[j]! * scale[j]! ** 2;
  return { mean, scale, unit: 1 / Math.sqrt(squaredNorm) };
}

/** False if what is left after subtracting the mean is the rounding of the mean. */
function isVarying(rms: number, mean: Float64Array): boolean {
  const largest = mean.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return rms > largest * 1e-7;
}

/** Writes the standardized `vector` to `out` from `offset` on; `unit` 1 leaves out the scalar. */
export function standardizeInto(
  out: Float32Array | Float64Array,
  offset: number,
  vector: Float32Array,
  { mean, scale }: Standardization,
  unit: number,
): void {
  for (let j = 0; j < vector.length; j++) {
    out[offset + j] = (vector[j]! - mean[j]!) * scale[j]! * unit;
  }
}
