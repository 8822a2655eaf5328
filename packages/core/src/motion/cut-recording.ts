import type { MovementFrame } from '../contracts/keypoints.ts';
import { partOf } from './clip-part.ts';
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
    return { ...partOf(recording, layout.pointCount, kept), window };
  });
}
