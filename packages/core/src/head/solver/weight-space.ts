import type { Vector } from './vector.ts';

/** The parameters of a fit, and how logits depend on them: F = map(weights) + bias. */
export interface WeightSpace {
  /** Number of weights of all labels together; a vector has one more parameter a label. */
  readonly weightCount: number;
  readonly labelCount: number;
  /** A new zero vector. */
  zero(): Vector;
  /** Writes the logits of `vector`'s weights and biases to `out`, `rows x labels`. */
  logits(vector: Vector, out: Float64Array): void;
  /** Writes the gradient by the weights, Z'G, for the gradient G by the logits (`rows x labels`); leaves the biases alone. */
  pullBack(logitGradient: Float64Array, out: Vector): void;
  /** A vector that was made for `fromRows` rows, for the rows that there are now. */
  grow(vector: Vector, fromRows: number): Vector;
}

/** Adds each label's bias, the last parameters of `parameters`, to its logits. */
export function addBias(parameters: Float64Array, labelCount: number, logits: Float64Array): void {
  const first = parameters.length - labelCount;
  for (let i = 0; i < logits.length; i += labelCount) {
    for (let c = 0; c < labelCount; c++) logits[i + c]! += parameters[first + c]!;
  }
}
