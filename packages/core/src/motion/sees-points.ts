import type { KeypointClip, MotionLayout } from './keypoint-clip.ts';
import { leastScore } from './sample-points.ts';

/** Whether the points that a layout needs are seen, each in at least half of the frames. */
export function seesPoints(
  { points, at }: KeypointClip,
  { pointCount, needs }: Pick<MotionLayout, 'pointCount' | 'needs'>,
): boolean {
  return needs.every((point) => {
    const seen = [...at.keys()].filter(
      (frame) => points[(frame * pointCount + point) * 3 + 2]! >= leastScore,
    );
    return seen.length > 0 && seen.length >= at.length / 2;
  });
}
