import type { MovementFrame } from '../contracts/keypoints.ts';
import type { MotionLayout } from './keypoint-clip.ts';

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
