/** From frames to settled labels, and to examples. */
export { nothingIn, predict, type PredictInputOptions } from '../classifier/predict.ts';
export { meanPrediction } from '../classifier/mean-prediction.ts';
export { createSmoother } from '../classifier/smoother.ts';
export { createLabelSettler, type LabelChange } from '../classifier/label-settler.ts';
export {
  extractFrames,
  type ExtractedFrame,
  type ExtractFramesOptions,
} from '../classifier/extract-frames.ts';
export {
  endRecording,
  isExampleDue,
  recordItem,
  startRecording,
  type Recording,
  type RecordingPace,
  type RecordingStep,
} from '../classifier/recording.ts';
