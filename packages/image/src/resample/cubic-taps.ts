/** The whole number that stands for a weight of 1: the greatest that 16 bits have room for. */
export const unitWeight: number = 1 << 14;

/** Which input positions make an output position, and with what weights. */
export interface Taps {
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
