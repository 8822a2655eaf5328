import type { Vector } from './vector.ts';
import { readRows, writeRows, padded, type Block, type Kernels } from '../kernels/kernels.ts';
import type { Basis } from '../bases.ts';
import type { Pace } from '../training/pace.ts';

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
function addBias(parameters: Float64Array, labelCount: number, logits: Float64Array): void {
  const first = parameters.length - labelCount;
  for (let i = 0; i < logits.length; i += labelCount) {
    for (let c = 0; c < labelCount; c++) logits[i + c]! += parameters[first + c]!;
  }
}

/**
 * W itself, a row of coordinates per label (padded as the kernels want it), in the plain inner
 * product. An iteration costs two products with Z.
 */
export function createPrimalSpace(design: Design, labelCount: number): WeightSpace {
  const { kernels, capacity, basis, coordinates } = design;
  const stride = padded(basis.depth);
  const weightCount = labelCount * stride;
  const weights = kernels.reserve(labelCount, basis.depth);
  const perRow = kernels.reserve(capacity, labelCount);

  return {
    labelCount,
    weightCount,
    zero() {
      const values = new Float64Array(weightCount + labelCount);
      return { values, image: values };
    },
    logits(vector, out) {
      const { rows } = design;
      const memory = kernels.memory();
      memory.set(vector.values.subarray(0, weightCount), weights.offset);
      kernels.nt(coordinates, weights, perRow, rows, labelCount, basis.depth);
      readRows(memory, perRow, out, 0, rows, labelCount);
      addBias(vector.values, labelCount, out);
    },
    pullBack(logitGradient, out) {
      const { rows } = design;
      const memory = kernels.memory();
      writeRows(memory, perRow, logitGradient, labelCount);
      kernels.tn(coordinates, perRow, weights, rows, labelCount, basis.depth);
      out.values.set(memory.subarray(weights.offset, weights.offset + weightCount));
    },
    grow: (vector) => vector,
  };
}

/**
 * W = Z'A: one weight per row and label, in the inner product tr(U'KV). The logits are K A, which a
 * vector carries as its image, so an iteration costs one product with K. No system with K is solved, so
 * duplicates and rank deficiency do no harm.
 */
export function createDualSpace(design: Design, labelCount: number): WeightSpace {
  const { kernels, capacity } = design;
  const input = kernels.reserve(labelCount, capacity);
  const output = kernels.reserve(capacity, labelCount);

  /** Writes rows `from..` of K times `values` to `image`. */
  const multiply = (values: Float64Array, image: Float64Array, from: number) => {
    const { rows, gram } = design;
    const memory = kernels.memory();
    writeTransposed(memory, input, values, rows, labelCount);
    const a = { ...gram!, offset: gram!.offset + from * gram!.stride };
    kernels.nt(a, input, output, rows - from, labelCount, rows);
    readRows(memory, output, image, from, rows, labelCount);
  };

  return {
    labelCount,
    get weightCount() {
      return design.rows * labelCount;
    },
    zero() {
      const length = this.weightCount + labelCount;
      return { values: new Float64Array(length), image: new Float64Array(length) };
    },
    logits(vector, out) {
      out.set(vector.image.subarray(0, out.length));
      addBias(vector.values, labelCount, out);
    },
    pullBack(logitGradient, out) {
      out.values.set(logitGradient);
      multiply(out.values, out.image, 0);
    },
    grow(vector, fromRows) {
      const grown: Vector = this.zero();
      const old = fromRows * labelCount;
      for (const part of ['values', 'image'] as const) {
        grown[part].set(vector[part].subarray(0, old));
        grown[part].set(vector[part].subarray(old), this.weightCount);
      }
      multiply(grown.values, grown.image, fromRows);
      return grown;
    },
  };
}

function writeTransposed(
  memory: Float32Array,
  block: Block,
  values: Float64Array,
  rows: number,
  columns: number,
): void {
  for (let c = 0; c < columns; c++) {
    const offset = block.offset + c * block.stride;
    for (let i = 0, j = c; i < rows; i++, j += columns) memory[offset + i] = values[j]!;
  }
}

/** The examples in the solver's memory: coordinates, and for the dual solver their Gram matrix. */
export interface Design {
  readonly kernels: Kernels;
  readonly basis: Basis;
  /** Z, `rows x basis.depth`. */
  readonly coordinates: Block;
  /** K, `rows x rows`; null for the primal solver. */
  readonly gram: Block | null;
  /** |z|^2 per row, up to `capacity`. */
  readonly squaredNorms: Float64Array;
  readonly capacity: number;
  /** How many rows there are; grows. */
  rows: number;
}

/** Reserves room for `capacity` rows. */
export function createDesign(
  kernels: Kernels,
  basis: Basis,
  capacity: number,
  isDual: boolean,
): Design {
  const coordinates = kernels.reserve(capacity, basis.depth);
  const gram = isDual ? kernels.reserve(capacity, capacity) : null;
  const squaredNorms = new Float64Array(capacity);
  return { kernels, basis, coordinates, gram, squaredNorms, capacity, rows: 0 };
}

/** How many rows of a Gram matrix are computed before the signal is checked again. */
const rowsPerTurn = 64;

/** Adds rows: new coordinates and, for the dual solver, new rows and columns of K. */
export async function appendRows(
  design: Design,
  vectors: readonly Float32Array[],
  pace: Pace,
): Promise<void> {
  const { kernels, basis, coordinates, gram, squaredNorms, rows: from } = design;
  const rows = from + vectors.length;
  basis.write(kernels, vectors, coordinates, from);
  if (gram) {
    for (let first = from; first < rows; first += rowsPerTurn) {
      const last = Math.min(rows, first + rowsPerTurn);
      kernels.syrk(coordinates, gram, first, last, basis.depth);
      await pace.turn();
    }
    basis.toSimilarities?.(kernels, coordinates, gram, from, rows);
  }
  const memory = kernels.memory();
  for (let i = from; i < rows; i++) {
    squaredNorms[i] = gram
      ? memory[gram.offset + i * gram.stride + i]!
      : squaredNorm(memory, coordinates.offset + i * coordinates.stride, basis.depth);
  }
  design.rows = rows;
}

function squaredNorm(memory: Float32Array, offset: number, depth: number): number {
  let sum = 0;
  for (let j = offset; j < offset + depth; j++) sum += memory[j]! ** 2;
  return sum;
}
