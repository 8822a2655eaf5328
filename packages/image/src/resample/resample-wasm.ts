import { unitWeight, type Taps } from './cubic-taps.ts';
import { compileKernels } from './resample.generated.ts';
import type { Resample } from './resizing.ts';

/** What assembly/resample.ts exports; pointers in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly resample: (...arguments_: readonly number[]) => void;
}

/** Where everything lies in the memory, in bytes. */
interface Layout {
  readonly first: number;
  readonly pairs: number;
  readonly weights: number;
  readonly line: number;
  readonly out: number;
  readonly rgba: number;
  readonly end: number;
}

const pageBytes = 65536;
/** The compiler's own data come first; ours begin behind them. */
const firstByte = 1024;

/**
 * Resizes in WebAssembly SIMD.
 *
 * @throws {WebAssembly.CompileError} if the page's policy forbids WebAssembly, or the browser
 *   has no SIMD.
 */
export function createWasmResample(): Resample {
  const instance = new WebAssembly.Instance(compileKernels(), {});
  const { memory, resample } = instance.exports as unknown as Exports;
  let placed: Taps | undefined;
  let at = layoutOf(1, 1, 1);
  return (rgba, { side, size, taps, zero, unit }) => {
    // A camera's pictures are all of one size: the weights in memory still fit.
    if (taps !== placed) {
      at = layoutOf(side, size, taps.width);
      const missing = at.end - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
      place(memory.buffer, at, size, taps);
      placed = taps;
    }
    new Uint8Array(memory.buffer, at.rgba).set(rgba);
    const { first, pairs, weights, line, out } = at;
    resample(at.rgba, side, size, taps.width, first, pairs, weights, line, out, zero, unit);
    return new Float32Array(memory.buffer, out, size * size * 3).slice();
  };
}

function layoutOf(side: number, size: number, width: number): Layout {
  let end = firstByte;
  /** Each with 16 bytes to run over, and the next on a whole register. */
  const reserve = (bytes: number) => {
    const start = end;
    end += Math.ceil(bytes / 16) * 16 + 16;
    return start;
  };
  return {
    first: reserve(size * 4),
    pairs: reserve(size * evenly(width) * 2),
    weights: reserve(size * width * 4),
    line: reserve((side + 3) * 16),
    out: reserve(size * size * 12),
    rgba: reserve((side + 1) * side * 4),
    end,
  };
}

const evenly = (width: number): number => width + (width % 2);

function place(buffer: ArrayBuffer, at: Layout, size: number, { first, width, weights }: Taps) {
  new Int32Array(buffer, at.first, size).set(first);
  const pairs = new Int16Array(buffer, at.pairs, size * evenly(width)).fill(0);
  for (let position = 0; position < size; position++) {
    const row = weights.subarray(position * width, (position + 1) * width);
    pairs.set(row, position * evenly(width));
  }
  // Divided twice: the sums over columns are in units of weights as well.
  const fractions = new Float32Array(buffer, at.weights, size * width);
  weights.forEach((weight, i) => (fractions[i] = weight / unitWeight ** 2));
}
