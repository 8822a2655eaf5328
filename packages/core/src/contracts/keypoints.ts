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

/** A window of keypoints, with what goes before it and after it. */
export interface MovementFrame extends KeypointClip {
  /** The two seconds that are described. Absent: those around the middle of the movement's path. */
  readonly window?: TimeSpan;
}

/** A recording of one movement or of several, which is cut into them. */
export interface KeypointRecording extends KeypointClip {
  readonly isRecording: true;
}
