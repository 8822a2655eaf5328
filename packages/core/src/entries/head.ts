/**
 * The head, on the thread that imports it: training, applying, evaluating. `startHeadTrainer` of
 * the entry `project` trains in a worker, so that a page need not load the solver.
 */
export { trainHead, type TrainHeadOptions, createHeadTrainer } from '../head/train-head.ts';
export { predictHead, type HeadPrediction, type PredictOptions } from '../head/predict-head.ts';
export { evaluateHead, suspectExamples } from '../head/evaluation/evaluate-head.ts';
export { biasForRoundedKernel } from '../head/fold-to-dense.ts';
