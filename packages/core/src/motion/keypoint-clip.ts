import type { KeypointClip, MovementFrame, TimeSpan } from '../contracts/modality.ts';

export type { KeypointClip, TimeSpan } from '../contracts/modality.ts';

/** Of a movement's channel: where the points `of` are on average, seen from the average of the points `from`. */
export interface MotionChannel {
  readonly of: readonly number[];
  /** Null: the origin of the window, which stays while the points move. */
  readonly from: readonly number[] | null;
}

/**
 * What a length of 1 is: `factor` times the median distance between the averages of two sets of points, or
 * (`spread`) the root mean square distance of all points from the origin, over the whole window.
 */
export type MotionUnit =
  | {
      readonly from: readonly number[];
      readonly to: readonly number[];
      readonly factor: number;
    }
  | 'spread';

/** Which numbers describe a movement of one kind of keypoints. */
export interface MotionLayout {
  readonly pointCount: number;
  /** The median of the average of these points over the window is at zero. */
  readonly origin: readonly number[];
  readonly unit: MotionUnit;
  readonly channels: readonly MotionChannel[];
  /** Recordings that don't show these points for most of the time need another layout. */
  readonly needs: readonly number[];
  /** The points whose ways are drawn: wrists or fingertips. */
  readonly trail: readonly number[];
  /** For each point the one that takes its place in a mirror. */
  readonly mirrored: readonly number[];
}

/** The frames of a span, and one before and behind it: what is between two frames is known from both. */
export function partOf(
  { points, at }: KeypointClip,
  pointCount: number,
  { fromMs, toMs }: TimeSpan,
): KeypointClip {
  const width = pointCount * 3;
  const from = Math.max(
    0,
    at.findLastIndex((time) => time <= fromMs),
  );
  const after = at.findIndex((time) => time >= toMs);
  const end = after < 0 ? at.length : after + 1;
  return { points: points.slice(from * width, end * width), at: at.slice(from, end) };
}

/** The movement in a mirror: left is right, for the places and for the points. Where the mirror stands doesn't matter. */
export function mirrorClip<Clip extends MovementFrame>(
  clip: Clip,
  { pointCount, mirrored }: Pick<MotionLayout, 'pointCount' | 'mirrored'>,
): Clip {
  const { points } = clip;
  const turned = points.map((_, i) => {
    const frame = Math.floor(i / (pointCount * 3));
    const [point, axis] = [Math.floor(i / 3) % pointCount, i % 3];
    const value = points[(frame * pointCount + mirrored[point]!) * 3 + axis]!;
    return axis === 0 ? -value : value;
  });
  return { ...clip, points: turned };
}
