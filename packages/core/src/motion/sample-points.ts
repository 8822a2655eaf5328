import type { KeypointClip, TimeSpan } from './keypoint-clip.ts';

/** A point with a lower score is missing: MoveNet and its like guess it then. */
export const leastScore = 0.3;

/** Points at evenly spaced times. */
export interface SampledPoints {
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
