import type { KeypointClip } from '@tl-elements/core/motion';

/** The frames of a clip: x, y, score of each point. */
export function framesOf({ points, at }: KeypointClip): Float32Array[] {
  const width = points.length / at.length;
  return Array.from(at, (_, frame) => points.subarray(frame * width, (frame + 1) * width));
}

/** Of a body: from the middle of the shoulders to that of the hips, pixels. */
export function trunkOf(posture: Float32Array): number {
  const middle = (a: number, b: number, axis: number) =>
    (posture[3 * a + axis]! + posture[3 * b + axis]!) / 2;
  return Math.hypot(middle(5, 6, 0) - middle(11, 12, 0), middle(5, 6, 1) - middle(11, 12, 1));
}
