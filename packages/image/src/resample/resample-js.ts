import { unitWeight, type Taps } from './cubic-taps.ts';
import type { Resizing, SquarePixels } from './resizing.ts';

/** Resizes without WebAssembly, for pages whose policy forbids it: same results, several times slower. */
export function resampleJs(
  rgba: Uint8ClampedArray,
  { side, size, taps, zero, unit }: Resizing,
): SquarePixels {
  const line = new Int32Array(side * 4);
  const out = new Float32Array(size * size * 3);
  for (let y = 0; y < size; y++) {
    line.fill(0);
    downColumns(rgba, taps, y, line);
    alongRow(line, taps, out.subarray(y * size * 3, (y + 1) * size * 3));
  }
  for (let i = 0; i < out.length; i++) out[i] = (out[i]! - zero) / unit;
  return out;
}

/** Adds the rows that make output row `y`, in whole numbers. */
function downColumns(
  rgba: Uint8ClampedArray,
  { first, width, weights }: Taps,
  y: number,
  line: Int32Array,
): void {
  for (let tap = 0; tap < width; tap++) {
    const weight = weights[y * width + tap]!;
    if (weight === 0) continue;
    const from = (first[y]! + tap) * line.length;
    for (let i = 0; i < line.length; i++) line[i]! += weight * rgba[from + i]!;
  }
}

/** One row of sums to one row of pixels, within 0..255: cubic convolution overshoots. */
function alongRow(line: Int32Array, { first, width, weights }: Taps, out: Float32Array): void {
  const within = (sum: number) => Math.min(255, Math.max(0, sum / unitWeight ** 2));
  for (let x = 0, tap = 0, to = 0; to < out.length; x++, to += 3) {
    let from = first[x]! * 4;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const end = tap + width; tap < end; tap++, from += 4) {
      const weight = weights[tap]!;
      red += weight * line[from]!;
      green += weight * line[from + 1]!;
      blue += weight * line[from + 2]!;
    }
    out[to] = within(red);
    out[to + 1] = within(green);
    out[to + 2] = within(blue);
  }
}
