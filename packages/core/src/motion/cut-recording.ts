import type { MovementFrame, TimeSpan } from '../contracts/keypoints.ts';
import { findMovements } from './find-movements.ts';
import type { KeypointClip, MotionLayout } from './keypoint-clip.ts';
import { movedWindows, movementWindow } from './movement-window.ts';

/** The frames of the movements in a recording, in order of time; none where nobody is seen. */
export function cutRecording(recording: KeypointClip, layout: MotionLayout): MovementFrame[] {
  return findMovements(recording, layout).map((span) => {
    const window = movementWindow(recording, layout, span);
    // As much as its augmentations need.
    const [earlier, later] = movedWindows(window);
    const kept = { fromMs: earlier.fromMs, toMs: later.toMs };
    return { ...part(recording, layout, kept), window };
  });
}

/** The frames of a span, and one before and behind it: what is between two frames is known from both. */
function part(
  { points, at }: KeypointClip,
  { pointCount }: MotionLayout,
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
