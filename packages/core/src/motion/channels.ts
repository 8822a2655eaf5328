import type { MotionLayout, MotionUnit, KeypointClip, TimeSpan } from './keypoint-clip.ts';
import { quantile } from '../head/unknown/quantile.ts';

/** How each channel of a movement goes over the window, independent of where and how large the person is. */
export interface Channels {
  /** Samples. */
  readonly count: number;
  /** Two for each channel of the layout, its x and its y. */
  readonly width: number;
  /** `count x width`, row-major, in the layout's unit. */
  readonly values: Float64Array;
}

/**
 * Measures the channels of a layout. A channel of which a point was never seen is all zeros.
 *
 * @returns null where the points of the origin or the unit were never seen, or are all in one place.
 */
export function measureChannels(points: SampledPoints, layout: MotionLayout): Channels | null {
  const { count } = points;
  const { unit, channels } = layout;
  const isKnown = (of: readonly number[]) => of.some((point) => points.isSeen[point]);
  const needed = unit === 'spread' ? [layout.origin] : [layout.origin, unit.from, unit.to];
  if (!needed.every(isKnown)) return null;
  const origin = [0, 1].map((axis) => median(series(points, layout.origin, axis)));
  const length = unit === 'spread' ? spread(points, origin) : distance(points, unit);
  if (!(length > 0)) return null;

  const width = 2 * channels.length;
  const values = new Float64Array(count * width);
  for (const [index, { of, from }] of channels.entries()) {
    if (!isKnown(of) || (from && !isKnown(from))) continue;
    for (let axis = 0; axis < 2; axis++) {
      const place = series(points, of, axis);
      const reference = from && series(points, from, axis);
      for (let sample = 0; sample < count; sample++) {
        const zero = reference ? reference[sample]! : origin[axis]!;
        values[sample * width + 2 * index + axis] = (place[sample]! - zero) / length;
      }
    }
  }
  return { count, width, values };
}

/**
 * Each sample as a mean of itself (a half) and its neighbors (a quarter each); before the first and behind the last are
 * their likes. Without it the noise of the keypoints would tell of the camera's rate: with 15 frames a second it is
 * twice as much between samples as with 8.
 */
export function smooth({ count, width, values }: Channels): Channels {
  const last = values.length - width;
  const smoothed = values.map((value, i) => {
    const before = values[i < width ? i : i - width]!;
    const after = values[i >= last ? i : i + width]!;
    return (before + 2 * value + after) / 4;
  });
  return { count, width, values: smoothed };
}

/** The root mean square distance of all points that were seen from `origin`, over all samples. */
function spread({ count, places, isSeen }: SampledPoints, origin: readonly number[]): number {
  const seen = [...isSeen.keys()].filter((point) => isSeen[point]);
  let squares = 0;
  for (let sample = 0; sample < count; sample++) {
    for (const point of seen) {
      const offset = (sample * isSeen.length + point) * 2;
      squares += (places[offset]! - origin[0]!) ** 2 + (places[offset + 1]! - origin[1]!) ** 2;
    }
  }
  return Math.sqrt(squares / (count * seen.length));
}

function distance(points: SampledPoints, { from, to, factor }: Exclude<MotionUnit, 'spread'>) {
  const [fromX, fromY] = [series(points, from, 0), series(points, from, 1)];
  const [toX, toY] = [series(points, to, 0), series(points, to, 1)];
  return factor * median(fromX.map((x, i) => Math.hypot(toX[i]! - x, toY[i]! - fromY[i]!)));
}

/** One axis of the average of those of some points that were seen, `count` numbers. */
function series({ count, places, isSeen }: SampledPoints, of: readonly number[], axis: number) {
  const seen = of.filter((point) => isSeen[point]);
  const pointCount = isSeen.length;
  return Float64Array.from({ length: count }, (_, sample) => {
    let sum = 0;
    for (const point of seen) sum += places[(sample * pointCount + point) * 2 + axis]!;
    return sum / seen.length;
  });
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** Steps up to this quantile are rest: noise, or the slowest part of a movement. */
const restQuantile = 0.2;
/** The movement is where all but this share of the path at each end is made. */
const endShare = 0.05;
/** Of the window: no movement is taken for shorter. */
const leastShare = 0.3;

/** Where in a window something moves: places among its samples, fractions included. */
export interface ActiveSpan {
  readonly from: number;
  readonly to: number;
}

/** The length of each step from a sample to the next over all channels, `count - 1` numbers. */
export function stepLengths({ count, width, values }: Channels): number[] {
  return Array.from({ length: count - 1 }, (_, step) => {
    let squares = 0;
    for (let j = step * width; j < (step + 1) * width; j++) {
      squares += (values[j + width]! - values[j]!) ** 2;
    }
    return Math.sqrt(squares);
  });
}

/** How far each step goes beyond rest. */
function stepsBeyondRest(steps: readonly number[]): number[] {
  const rest = quantile(steps, restQuantile);
  return steps.map((step) => Math.max(step - rest, 0));
}

/** The middle 90 % of a movement's path, widened by a sample at each end. The whole window where nothing moves. */
export function activeSpan(channels: Channels): ActiveSpan {
  const { count } = channels;
  const steps = stepsBeyondRest(stepLengths(channels));
  const last = count - 1;
  const from = placeOfShare(steps, endShare);
  const to = placeOfShare(steps, 1 - endShare);
  if (from === null || to === null) return { from: 0, to: last };
  return widen({ from: Math.max(0, from - 1), to: Math.min(last, to + 1) }, count);
}

/** Where half of a movement's path is made, as a place among the samples; null where nothing moves. */
export function middleOfPath(channels: Channels): number | null {
  return placeOfShare(stepLengths(channels), 0.5);
}

function widen({ from, to }: ActiveSpan, count: number): ActiveSpan {
  const missing = leastShare * count - (to - from);
  if (missing <= 0) return { from, to };
  const start = Math.min(Math.max(0, from - missing / 2), count - 1 - leastShare * count);
  return { from: start, to: start + leastShare * count };
}

/** Where the sum of the steps reaches a share of the whole, between samples by straight line. */
function placeOfShare(steps: readonly number[], share: number): number | null {
  const goal = share * steps.reduce((sum, step) => sum + step, 0);
  if (goal === 0) return null;
  let sum = 0;
  for (const [index, step] of steps.entries()) {
    if (sum + step >= goal) return index + (goal - sum) / step;
    sum += step;
  }
  return steps.length;
}

/** A point with a lower score is missing: MoveNet and its like guess it then. */
export const leastScore = 0.3;

/** Points at evenly spaced times. */
interface SampledPoints {
  readonly count: number;
  /** `count x points x 2`: x, y. */
  readonly places: Float64Array;
  /** Per point: whether it was seen in any frame. The places of the others mean nothing. */
  readonly isSeen: readonly boolean[];
}

/**
 * Resamples a clip at the middles of `count` equal parts of a span. Where a point is missing it moves in a straight
 * line, evenly, from where it was last seen to where it is seen next. Before its first place and behind its
 * last it stands still.
 */
export function samplePoints(
  { points, at }: KeypointClip,
  pointCount: number,
  { fromMs, toMs }: TimeSpan,
  count: number,
): SampledPoints {
  const places = new Float64Array(count * pointCount * 2);
  const stepMs = (toMs - fromMs) / count;
  const isSeen = Array.from({ length: pointCount }, (_, point) => {
    const offsetOf = (frame: number) => (frame * pointCount + point) * 3;
    const frames = [...at.keys()].filter((frame) => {
      const offset = offsetOf(frame);
      // Not `>=` alone: what is not a number is missing, too.
      return (
        points[offset + 2]! >= leastScore && Number.isFinite(points[offset]! + points[offset + 1]!)
      );
    });
    if (frames.length === 0) return false;
    let next = 0;
    for (let sample = 0; sample < count; sample++) {
      const time = fromMs + (sample + 0.5) * stepMs;
      while (next < frames.length && at[frames[next]!]! <= time) next++;
      const before = frames[Math.max(0, next - 1)]!;
      const after = frames[Math.min(next, frames.length - 1)]!;
      const gapMs = at[after]! - at[before]!;
      const share = gapMs > 0 ? Math.min(1, Math.max(0, (time - at[before]!) / gapMs)) : 0;
      for (let axis = 0; axis < 2; axis++) {
        const start = points[offsetOf(before) + axis]!;
        const end = points[offsetOf(after) + axis]!;
        places[(sample * pointCount + point) * 2 + axis] = start + share * (end - start);
      }
    }
    return true;
  });
  return { count, places, isSeen };
}
