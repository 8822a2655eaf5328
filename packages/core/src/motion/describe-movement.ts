import {
  activeSpan,
  stepLengths,
  measureChannels,
  smooth,
  samplePoints,
  type ActiveSpan,
  type Channels,
} from './channels.ts';
import { partOf, type KeypointClip, type MotionLayout, type TimeSpan } from './keypoint-clip.ts';
import { speedFeature } from './speed-gate.ts';

/** How long a window is, milliseconds. */
export const windowMs = 2000;

/** Samples in a window. */
export const windowSamples = 32;

/** So many steps in a row tell how fast a movement is at its fastest: a third of a second. */
const fastestSteps = 5;

/** What a window of keypoints says of the movement in it. */
export interface DescribedMovement {
  /** `motionDim(layout)` numbers. */
  readonly features: Float32Array;
  /** Where the movement begins and ends: between these times it makes nine tenths of its path. */
  readonly active: TimeSpan;
  /** How fast it is around each sample of that time, as the column of speed has it. */
  readonly speeds: readonly number[];
}

/** Length of the features of a layout's movements: those of the channels, and the speed. */
export function motionDim({ channels }: MotionLayout): number {
  return numbersPerChannel * channels.length + 1;
}

/** The column of the features that says how fast a movement is at its fastest (`speedFeature`). */
export function speedColumnOf(layout: MotionLayout): number {
  return motionDim(layout) - 1;
}

/**
 * Describes the movement in a window of a clip. Where the clip ends, the last posture is held, and the first one
 * before it begins. Only the frames in the window and those next to it count: a live stream has no others, and a
 * stored clip, which has some more, must give the same features.
 *
 * @param window two seconds; default: the last two of the clip.
 * @returns null where nobody is seen in the window.
 */
export function describeMovement(
  clip: KeypointClip,
  layout: MotionLayout,
  window: TimeSpan = lastWindow(clip),
): DescribedMovement | null {
  const { fromMs, toMs } = window;
  const seen = partOf(clip, layout.pointCount, window);
  const points = samplePoints(seen, layout.pointCount, window, windowSamples);
  const measured = measureChannels(points, layout);
  if (!measured) return null;
  const channels = smooth(measured);
  const span = activeSpan(channels);
  const timeOf = (place: number) => fromMs + ((place + 0.5) / windowSamples) * (toMs - fromMs);
  const steps = stepLengths(channels);
  return {
    features: Float32Array.of(...describeChannels(channels, span), speedFeature(fastest(steps))),
    speeds: speedsAround(steps).slice(Math.floor(span.from), Math.ceil(span.to)).map(speedFeature),
    active: { fromMs: timeOf(span.from), toMs: timeOf(span.to) },
  };
}

function lastWindow({ at }: KeypointClip): TimeSpan {
  const toMs = at.at(-1) ?? 0;
  return { fromMs: toMs - windowMs, toMs };
}

function fastest(steps: readonly number[]): number {
  const means = steps.slice(fastestSteps - 1).map((_, first) => {
    return (
      steps.slice(first, first + fastestSteps).reduce((sum, step) => sum + step, 0) / fastestSteps
    );
  });
  return Math.max(...means);
}

/** The mean of the five steps around each, fewer at the ends. */
function speedsAround(steps: readonly number[]): number[] {
  const half = (fastestSteps - 1) / 2;
  return steps.map((_, i) => {
    const around = steps.slice(Math.max(0, i - half), i + half + 1);
    return around.reduce((sum, step) => sum + step, 0) / around.length;
  });
}

/** How many numbers describe a channel. */
const numbersPerChannel = 19;

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
