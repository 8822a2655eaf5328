/** From frames to the settled label. */
export { predict, type PredictInputOptions } from '../recognition/predict.ts';
export { predictInput, meanPrediction } from '../recognition/predict-input.ts';
export { withThresholdsInHead } from '../recognition/thresholds-in-head.ts';
export { createSmoother } from '../recognition/smoother.ts';
export { LabelSettler, type LabelChange } from '../recognition/label-settler.ts';
export {
  Recognizer,
  type Recognition,
  type RecognitionSettings,
} from '../recognition/recognizer.ts';
export {
  extractFrames,
  type ExtractedFrame,
  type ExtractFramesOptions,
} from '../recognition/extract-frames.ts';
