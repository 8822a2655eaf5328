/** A square picture, RGB interleaved, row-major, 0..255, not rounded. */
export type SquarePixels = Float32Array;

/**
 * Resizes a square by cubic convolution (Keys 1981, a = -0.5), widened when it shrinks so that
 * every pixel counts and nothing aliases: what Pillow calls `BICUBIC`. Done by hand because
 * browsers' own resizing differs from one to the next, and features must not.
 *
 * @param rgba `side x side` pixels of four bytes; alpha is ignored.
 * @returns `size x size` pixels of three values.
 */
export function resample(rgba: Uint8ClampedArray, side: number, size: number): SquarePixels {
  const taps = cubicTaps(side, size);
  return downColumns(alongRows(rgba, side, size, taps), size, taps);
}

/** For each output position: the first input position and the weights from there on. */
interface Taps {
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** `positions x width`, padded with zeros. */
  readonly weights: Float32Array;
  readonly width: number;
}

function cubicTaps(side: number, size: number): Taps {
  const scale = side / size;
  const stretch = Math.max(scale, 1);
  const reach = 2 * stretch;
  const width = 2 * Math.ceil(reach) + 1;
  const taps: Taps = {
    first: new Int32Array(size),
    count: new Int32Array(size),
    weights: new Float32Array(size * width),
    width,
  };
  for (let position = 0; position < size; position++) {
    const centre = (position + 0.5) * scale;
    const first = Math.max(0, Math.floor(centre - reach + 0.5));
    const count = Math.min(side, Math.floor(centre + reach + 0.5)) - first;
    const row = taps.weights.subarray(position * width, position * width + count);
    row.forEach((_, i) => (row[i] = cubic((first + i + 0.5 - centre) / stretch)));
    const sum = row.reduce((total, weight) => total + weight, 0);
    row.forEach((weight, i) => (row[i] = weight / sum));
    taps.first[position] = first;
    taps.count[position] = count;
  }
  return taps;
}

function cubic(x: number): number {
  const a = -0.5;
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  if (d < 2) return a * (((d - 5) * d + 8) * d - 4);
  return 0;
}

/** `side x side` to `side` rows of `size` pixels. */
function alongRows(rgba: Uint8ClampedArray, side: number, size: number, taps: Taps): Float32Array {
  const out = new Float32Array(side * size * 3);
  for (let y = 0, to = 0; y < side; y++) {
    for (let x = 0; x < size; x++, to += 3) {
      let from = (y * side + (taps.first[x] as number)) * 4;
      let tap = x * taps.width;
      const end = tap + (taps.count[x] as number);
      let red = 0;
      let green = 0;
      let blue = 0;
      for (; tap < end; tap++, from += 4) {
        const weight = taps.weights[tap] as number;
        red += weight * (rgba[from] as number);
        green += weight * (rgba[from + 1] as number);
        blue += weight * (rgba[from + 2] as number);
      }
      out[to] = red;
      out[to + 1] = green;
      out[to + 2] = blue;
    }
  }
  return out;
}

/** `side` rows to `size` rows of `size` pixels, within 0..255: cubic convolution overshoots. */
function downColumns(rows: Float32Array, size: number, taps: Taps): SquarePixels {
  const stride = size * 3;
  const out = new Float32Array(size * stride);
  for (let y = 0; y < size; y++) {
    const line = out.subarray(y * stride, (y + 1) * stride);
    const first = taps.first[y] as number;
    for (let i = 0; i < (taps.count[y] as number); i++) {
      const weight = taps.weights[y * taps.width + i] as number;
      const from = (first + i) * stride;
      for (let x = 0; x < stride; x++) {
        line[x] = (line[x] as number) + weight * (rows[from + x] as number);
      }
    }
    for (let x = 0; x < stride; x++) line[x] = Math.min(255, Math.max(0, line[x] as number));
  }
  return out;
}
