/**
 * The inverse of the lower Cholesky factor L of `matrix + jitter I`, `size x size`, row-major.
 *
 * @param matrix symmetric, positive semi-definite.
 * @param jitter what makes it definite if rows are alike.
 */
export function inverseCholesky(matrix: Float64Array, size: number, jitter: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]! + (i === j ? jitter : 0);
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]!;
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const pivot = lower[i * size + i]!;
    inverse[i * size + i] = 1;
    for (let k = 0; k < i; k++) {
      const factor = lower[i * size + k]!;
      for (let j = 0; j <= k; j++) inverse[i * size + j]! -= factor * inverse[k * size + j]!;
    }
    for (let j = 0; j <= i; j++) inverse[i * size + j]! /= pivot;
  }
  return inverse;
}
