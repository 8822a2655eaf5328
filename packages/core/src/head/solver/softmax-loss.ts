import type { Targets } from './targets.ts';

/** The cross entropy along a line, and its derivatives with respect to the step. */
export interface LossOnLine {
  readonly loss: number;
  readonly slope: number;
  readonly curvature: number;
}

/**
 * Weighted mean cross entropy (nats) of softmax(logits + step * direction), `rows x labels`, with
 * its first and second derivative with respect to `step`.
 *
 * @param probabilities receives the softmax, for the gradient at this step.
 */
export function lossOnLine(
  targets: Targets,
  logits: Float64Array,
  direction: Float64Array,
  step: number,
  probabilities: Float64Array,
): LossOnLine {
  const { labelCount, labelOf, weightOf, total } = targets;
  let loss = 0;
  let slope = 0;
  let curvature = 0;
  for (let row = 0, first = 0; first < logits.length; row++, first += labelCount) {
    const weight = weightOf[row]!;
    if (weight === 0) continue;
    const end = first + labelCount;
    let max = -Infinity;
    for (let i = first; i < end; i++) {
      const logit = logits[i]! + step * direction[i]!;
      probabilities[i] = logit;
      if (logit > max) max = logit;
    }
    const target = first + labelOf[row]!;
    const targetLogit = probabilities[target]! - max;
    let sum = 0;
    let mean = 0;
    let square = 0;
    for (let i = first; i < end; i++) {
      const value = Math.exp(probabilities[i]! - max);
      const along = value * direction[i]!;
      probabilities[i] = value;
      sum += value;
      mean += along;
      square += along * direction[i]!;
    }
    for (let i = first; i < end; i++) probabilities[i]! /= sum;
    mean /= sum;
    loss += weight * (Math.log(sum) - targetLogit);
    slope += weight * (mean - direction[target]!);
    curvature += weight * (square / sum - mean * mean);
  }
  return { loss: loss / total, slope: slope / total, curvature: curvature / total };
}

/** Softmax of `logits[first..first + count]` times `factor`, written to `out` at the same place. */
export function softmaxInto(
  out: Float64Array,
  logits: ArrayLike<number>,
  first: number,
  count: number,
  factor = 1,
): void {
  let max = -Infinity;
  for (let i = first; i < first + count; i++) max = Math.max(max, logits[i]! * factor);
  let sum = 0;
  for (let i = first; i < first + count; i++) {
    out[i] = Math.exp(logits[i]! * factor - max);
    sum += out[i]!;
  }
  for (let i = first; i < first + count; i++) out[i]! /= sum;
}
