import { toPicture, type Points, type Region } from './region.ts';

/** A hand that was found. */
export interface Hand {
  /** 21 points in the picture's pixels, in the order of `bones`. */
  readonly points: Points;
  /**
   * From -1, a left hand, to 1, a right one, of whoever stands before the camera. The network was
   * trained on mirrored pictures, so that its output is the other way round.
   */
  readonly side: number;
  /** The probability that there is a hand: 0..1. */
  readonly presence: number;
}

/** Side of the landmark network's input; its points are in these pixels. */
export const handInputSize = 224;

/** Number of points of a hand. */
export const pointCount = 21;

/** The outputs of the landmark network. */
export interface LandmarkOutputs {
  /** 21 times x, y and depth. */
  readonly landmarks: Float32Array;
  /** 0..1: is there a hand at all? */
  readonly presence: number;
  /** 0..1. */
  readonly handedness: number;
}

/** Makes a hand of the landmark network's outputs for a region. */
export function handOf(answer: LandmarkOutputs, region: Region): Hand {
  const points = new Float32Array(pointCount * 2);
  for (let point = 0; point < pointCount; point++) {
    points[point * 2] = (answer.landmarks[point * 3] as number) / handInputSize;
    points[point * 2 + 1] = (answer.landmarks[point * 3 + 1] as number) / handInputSize;
  }
  return {
    points: toPicture(points, region),
    side: 2 * answer.handedness - 1,
    presence: answer.presence,
  };
}
