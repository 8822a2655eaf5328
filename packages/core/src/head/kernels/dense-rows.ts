import type { Block } from './kernels.ts';

/** Copies the first rows of `block` to the rows `from..to` of `out`, which is dense. */
export function readRows(
  memory: Float32Array,
  block: Block,
  out: Float64Array,
  from: number,
  to: number,
  columns: number,
): void {
  for (let row = from, i = from * columns; row < to; row++) {
    const offset = block.offset + (row - from) * block.stride;
    for (let c = 0; c < columns; c++, i++) out[i] = memory[offset + c]!;
  }
}

/** Copies the dense `values`, `rows x columns`, to the first rows of `block`. */
export function writeRows(
  memory: Float32Array,
  block: Block,
  values: Float64Array,
  columns: number,
): void {
  for (let i = 0, row = 0; i < values.length; row++) {
    const offset = block.offset + row * block.stride;
    for (let c = 0; c < columns; c++, i++) memory[offset + c] = values[i]!;
  }
}
