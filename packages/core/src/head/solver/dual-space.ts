import type { Design } from './design.ts';
import type { Block } from '../kernels/kernels.ts';
import { readRows } from '../kernels/dense-rows.ts';
import type { Vector } from './vector.ts';
import { addBias, type WeightSpace } from './weight-space.ts';

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
