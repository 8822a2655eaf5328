export { handLandmarks, handLandmarksSided } from './hand-landmarks.ts';
