import type { MotionLayout, MotionUnit } from './keypoint-clip.ts';
import type { SampledPoints } from './sample-points.ts';

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
