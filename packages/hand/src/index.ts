export { handLandmarks, handLandmarksSided } from './hand-landmarks.ts';
export { handLayout } from './motion-layout.ts';
