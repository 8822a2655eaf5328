import type { ActiveSpan } from './active-span.ts';
import type { Channels } from './channels.ts';

/** How many numbers describe a channel. */
export const numbersPerChannel = 19;

const waves = [1, 2, 3, 4] as const;
const turns = [1, 2] as const;
/** Keeps the logarithm of a spread finite where nothing moves. */
const leastVariance = 1e-3;
/** The same for speeds. */
const leastSpeed = 0.02;

/**
 * Describes a movement by 19 numbers a channel: where it is on average (2), how it spreads (the logarithm of the
 * covariance: xx, xy, yy), its speeds (2), its shape over time (four cosines, x and y by turns), the sense in which it
 * turns once and twice (2), and its speeds over the whole window (2). All but the last are measured over the
 * span in which it moves. The recipe was measured: docs/decisions/0039.
 *
 * @returns `19 * channels` features, channel by channel.
 */
export function describeChannels(whole: Channels, span: ActiveSpan): Float32Array {
  const { width } = whole;
  const moving = resample(whole, span);
  const features: number[] = [];
  for (let column = 0; column < width; column += 2) {
    const [x, y] = [columnOf(moving, column), columnOf(moving, column + 1)];
    const [meanX, meanY] = [mean(x), mean(y)];
    const [aroundX, aroundY] = [x.map((value) => value - meanX), y.map((value) => value - meanY)];
    features.push(meanX, meanY, ...logarithmOfCovariance(aroundX, aroundY));
    features.push(logSpeed(x), logSpeed(y));
    for (const wave of waves) features.push(cosine(x, wave), cosine(y, wave));
    for (const turn of turns) features.push(turning(aroundX, aroundY, turn));
    features.push(logSpeed(columnOf(whole, column)), logSpeed(columnOf(whole, column + 1)));
  }
  return Float32Array.from(features);
}

/** The span, by as many samples as the whole has: its first and last are the span's ends. */
function resample({ count, width, values }: Channels, { from, to }: ActiveSpan): Channels {
  const out = new Float64Array(count * width);
  for (let sample = 0; sample < count; sample++) {
    const place = from + ((to - from) * sample) / (count - 1);
    const before = Math.min(Math.floor(place), count - 2);
    const share = place - before;
    for (let column = 0; column < width; column++) {
      const start = values[before * width + column]!;
      const end = values[(before + 1) * width + column]!;
      out[sample * width + column] = start + share * (end - start);
    }
  }
  return { count, width, values: out };
}

function columnOf({ count, width, values }: Channels, column: number): Float64Array {
  return Float64Array.from({ length: count }, (_, sample) => values[sample * width + column]!);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** log(cov + 1e-3 I) as xx, xy, yy: the eigenvalues' logarithms in the same directions. */
function logarithmOfCovariance(x: Float64Array, y: Float64Array): [number, number, number] {
  const product = (a: Float64Array, b: Float64Array) => mean(a.map((value, i) => value * b[i]!));
  const xx = product(x, x) + leastVariance;
  const yy = product(y, y) + leastVariance;
  const xy = product(x, y);
  const middle = (xx + yy) / 2;
  const radius = Math.hypot((xx - yy) / 2, xy);
  // The smaller eigenvalue as determinant / larger: a difference would lose its digits.
  const larger = middle + radius;
  const smaller = Math.max((xx * yy - xy * xy) / larger, leastVariance);
  if (radius < 1e-12) return [Math.log(middle), 0, Math.log(middle)];
  const mid = (Math.log(larger) + Math.log(smaller)) / 2;
  const factor = (Math.log(larger) - Math.log(smaller)) / (2 * radius);
  const half = (factor * (xx - yy)) / 2;
  return [mid + half, factor * xy, mid - half];
}

function logSpeed(values: Float64Array): number {
  let path = 0;
  for (let i = 1; i < values.length; i++) path += Math.abs(values[i]! - values[i - 1]!);
  return Math.log(leastSpeed + (4 * path) / (values.length - 1));
}

/** A coefficient of the discrete cosine transform (DCT-II), so scaled that a cosine of amplitude 1 gives 1 / sqrt(2). */
function cosine(values: Float64Array, wave: number): number {
  const count = values.length;
  const sum = values.reduce(
    (total, value, n) => total + value * Math.cos((Math.PI * (n + 0.5) * wave) / count),
    0,
  );
  return (Math.SQRT2 / count) * sum;
}

/**
 * Im(F_x conj F_y) at one frequency of the discrete Fourier transform: twice the area that is gone round, its sign
 * the sense of turning. Its root grows like a length.
 */
function turning(x: Float64Array, y: Float64Array, turn: number): number {
  const count = x.length;
  let [realX, imaginaryX, realY, imaginaryY] = [0, 0, 0, 0];
  for (let n = 0; n < count; n++) {
    const angle = (-2 * Math.PI * turn * n) / count;
    const [real, imaginary] = [Math.cos(angle) / count, Math.sin(angle) / count];
    realX += x[n]! * real;
    imaginaryX += x[n]! * imaginary;
    realY += y[n]! * real;
    imaginaryY += y[n]! * imaginary;
  }
  const area = imaginaryX * realY - realX * imaginaryY;
  return Math.sign(area) * Math.sqrt(Math.abs(area));
}
