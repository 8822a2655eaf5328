import { compileKernels } from './resample.generated.ts';

/** A square picture, RGB interleaved, row-major, not rounded. */
export type SquarePixels = Float32Array;

/** From what to what a square is resized. */
export interface Resizing {
  /** Side of the input, in pixels. */
  readonly side: number;
  /** Side of the output, in pixels. */
  readonly size: number;
  /** Of the same side and size. */
  readonly taps: Taps;
  /** The brightness, of 0..255, that becomes 0. */
  readonly zero: number;
  /** How much brighter 1 is than 0. */
  readonly unit: number;
}

/**
 * Resizes a square.
 *
 * @param rgba `side x side` pixels of four bytes; alpha is ignored.
 * @returns `size x size` pixels of three values.
 */
type Resample = (rgba: Uint8ClampedArray, resizing: Resizing) => SquarePixels;

/** How the values of a picture are counted. */
export type Brightness = Pick<Resizing, 'zero' | 'unit'>;

/** The whole number that stands for a weight of 1: the greatest that 16 bits have room for. */
const unitWeight: number = 1 << 14;

/** Which input positions make an output position, and with what weights. */
interface Taps {
  /** How many input positions each output position takes; all within the picture. */
  readonly width: number;
  /** For each output position its first input position. */
  readonly first: Int32Array;
  /** `positions x width`, in units of `1 / unitWeight`, of which each row's sum is exactly one. */
  readonly weights: Int16Array;
}

/**
 * Weights of cubic convolution (Keys 1981, a = -0.5), widened where it shrinks so that every pixel
 * counts and nothing aliases.
 *
 * @param side length of the input.
 * @param size length of the output.
 */
export function cubicTaps(side: number, size: number): Taps {
  const scale = side / size;
  const stretch = Math.max(scale, 1);
  const reach = 2 * stretch;
  const width = Math.min(side, Math.ceil(2 * reach));
  const first = new Int32Array(size);
  const weights = new Int16Array(size * width);
  const row = new Float64Array(width);
  for (let position = 0; position < size; position++) {
    const center = (position + 0.5) * scale;
    const start = Math.max(0, Math.min(side - width, Math.floor(center - reach + 0.5)));
    for (let i = 0; i < width; i++) row[i] = cubic((start + i + 0.5 - center) / stretch);
    first[position] = start;
    setWhole(weights, position * width, row);
  }
  return { width, first, weights };
}

function cubic(x: number): number {
  const a = -0.5;
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  if (d < 2) return a * (((d - 5) * d + 8) * d - 4);
  return 0;
}

/** Rounds `row` into `weights` so that it still adds up to one: a gray picture keeps its gray. */
function setWhole(weights: Int16Array, from: number, row: Float64Array): void {
  let sum = 0;
  for (const weight of row) sum += weight;
  let missing = unitWeight;
  let largest = from;
  for (let i = 0; i < row.length; i++) {
    const weight = Math.round((row[i]! / sum) * unitWeight);
    weights[from + i] = weight;
    missing -= weight;
    if (weight > weights[largest]!) largest = from + i;
  }
  weights[largest]! += missing;
}

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

let chosen: Resample | undefined;
let last: Omit<Resizing, keyof Brightness> | undefined;

/**
 * Resizes a square by antialiased cubic convolution: what Pillow calls `BICUBIC`. Done by hand because
 * browsers' own resizing differs from one to the next, and features must not.
 *
 * @param rgba `side x side` pixels of four bytes; alpha is ignored.
 * @returns `size x size` pixels of three values; 0..255 by default.
 */
export function resample(
  rgba: Uint8ClampedArray,
  side: number,
  size: number,
  { zero, unit }: Brightness = { zero: 0, unit: 1 },
): SquarePixels {
  if (last?.side !== side || last.size !== size) last = { side, size, taps: cubicTaps(side, size) };
  chosen ??= chooseResample();
  return chosen(rgba, { ...last, zero, unit });
}

/** WebAssembly SIMD if the browser and the page's policy allow it, else plain JavaScript. */
function chooseResample(): Resample {
  if (typeof WebAssembly === 'undefined') return resampleJs;
  try {
    return createWasmResample();
  } catch (error) {
    // Refused by the page's policy, or no SIMD: the twin gives the same results, only later.
    if (error instanceof WebAssembly.CompileError) return resampleJs;
    throw error;
  }
}
