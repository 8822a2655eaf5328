import type { Basis } from '../bases/basis.ts';
import type { Block, Kernels } from '../kernels/kernels.ts';
import type { Pace } from '../training/pace.ts';

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
