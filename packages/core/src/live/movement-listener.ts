import type { MovementReader } from '../contracts/extractor.ts';
import type { FrameListener } from './shared-frames.ts';

/** Listens to frames with keypoints, and passes them on with the features of the movements in them. */
export function movementListener<Copy>(
  { begin }: MovementReader,
  { onFrame, onFailure }: FrameListener<Copy>,
): FrameListener<Copy> {
  const read = begin();
  return {
    onFrame: (frame) => onFrame({ ...frame, features: null, ...read(frame.points, frame.at) }),
    onFailure,
  };
}
