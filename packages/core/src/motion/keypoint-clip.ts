export type { KeypointClip, TimeSpan } from '../contracts/keypoints.ts';

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
