/** Timed keypoints of one body or hand: what a movement is read from. */
export interface KeypointClip {
  /** `frames x points x 3`: x, y in pixels (of the same size in both directions) and a score 0..1. */
  readonly points: Float32Array;
  /** `frames` times in ascending order, milliseconds. */
  readonly at: Float64Array;
}

/** A stretch of time, milliseconds on the clock of the clip. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

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
}
