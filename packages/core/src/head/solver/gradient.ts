import type { Targets } from './targets.ts';
import type { Vector } from './vector.ts';
import type { WeightSpace } from './weight-space.ts';

/** `lambda/2 |W|^2 + scatter/2 |F - M|^2`. */
export interface Penalty {
  readonly lambda: number;
  /** c = lambda rho d / V. */
  readonly scatter: number;
}

/** The point at which a gradient is computed. */
export interface Point {
  readonly weights: Vector;
  /** Softmax of the logits, `rows x labels`. */
  readonly probabilities: Float64Array;
  /** F - M, `rows x labels`. */
  readonly centered: Float64Array;
}

/**
 * Writes the gradient of `1/n sum CE + lambda/2 |W|^2 + scatter/2 |F - M|^2` to `out`:
 * `Z'G + lambda W` with `G = w ((P - Y)/n + scatter (F - M))`, and for the biases the column sums
 * of `w (P - Y)/n`.
 */
export function writeGradient(
  space: WeightSpace,
  targets: Targets,
  { lambda, scatter }: Penalty,
  { weights, probabilities, centered }: Point,
  out: Vector,
): void {
  const logitGradient = new Float64Array(probabilities.length);
  writeLogitGradient(targets, probabilities, centered, scatter, logitGradient);
  space.pullBack(logitGradient, out);
  addWeights(out, lambda, weights, space.weightCount);
  writeBiasGradient(targets, probabilities, out, space.weightCount);
}

function writeLogitGradient(
  { labelCount, labelOf, weightOf, total }: Targets,
  probabilities: Float64Array,
  centered: Float64Array,
  scatter: number,
  out: Float64Array,
): void {
  for (let row = 0, i = 0; i < out.length; row++) {
    const weight = weightOf[row]!;
    const label = labelOf[row]!;
    for (let c = 0; c < labelCount; c++, i++) {
      const miss = probabilities[i]! - (c === label ? 1 : 0);
      out[i] = weight * (miss / total + scatter * centered[i]!);
    }
  }
}

function writeBiasGradient(
  { labelCount, labelOf, weightOf, total }: Targets,
  probabilities: Float64Array,
  out: Vector,
  weightCount: number,
): void {
  for (const array of new Set([out.values, out.image])) {
    const bias = array.subarray(weightCount).fill(0);
    for (let row = 0, i = 0; i < probabilities.length; row++) {
      const share = weightOf[row]! / total;
      const label = labelOf[row]!;
      for (let c = 0; c < labelCount; c++, i++) {
        bias[c]! += share * (probabilities[i]! - (c === label ? 1 : 0));
      }
    }
  }
}

function addWeights(out: Vector, lambda: number, weights: Vector, weightCount: number): void {
  for (let i = 0; i < weightCount; i++) out.values[i]! += lambda * weights.values[i]!;
  if (out.image === out.values) return;
  for (let i = 0; i < weightCount; i++) out.image[i]! += lambda * weights.image[i]!;
}
