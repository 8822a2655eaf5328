/** Movements: what a window of timed keypoints says, and what is a movement in a recording or a stream. */
export type {
  KeypointClip,
  MotionChannel,
  MotionLayout,
  MotionUnit,
  TimeSpan,
} from '../motion/keypoint-clip.ts';
export {
  describeMovement,
  motionDim,
  windowMs,
  type DescribedMovement,
} from '../motion/describe-movement.ts';
export { findMovements } from '../motion/find-movements.ts';
export { movedWindows, movementWindow } from '../motion/movement-window.ts';
export { MovementSettler, type NamedWindow } from '../motion/movement-settler.ts';
export { leastSpeedOf } from '../motion/speed-gate.ts';
