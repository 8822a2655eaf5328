/** Movements: what a window of timed keypoints says, and what is a movement in a recording or a stream. */
export type { KeypointClip, MovementFrame, TimeSpan } from '../contracts/modality.ts';
export type { MotionChannel, MotionLayout, MotionUnit } from '../motion/keypoint-clip.ts';
export {
  describeMovement,
  motionDim,
  speedColumnOf,
  windowMs,
  type DescribedMovement,
} from '../motion/describe-movement.ts';
export { defineMovements, type MovementDefinition } from '../motion/define-movements.ts';
export {
  cutRecording,
  findMovements,
  movedWindows,
  movementWindow,
} from '../motion/find-movements.ts';
export { isClip, keypointType, readKeypoints, writeKeypoints } from '../motion/keypoint-file.ts';
export { KeypointTrack } from '../motion/keypoint-track.ts';
export { MovementSettler, type NamedWindow } from '../motion/movement-watch.ts';
export { leastSpeedOf, moves } from '../motion/speed-gate.ts';
