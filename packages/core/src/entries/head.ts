/**
 * The head, on the thread that imports it: training, applying, evaluating. `startHeadTrainer` of
 * the entry `project` trains in a worker, so that a page need not load the solver.
 */
export { trainHead, type TrainHeadOptions } from '../head/train-head.ts';
export { predictHead, type HeadPrediction, type PredictOptions } from '../head/predict-head.ts';
export { evaluateHead } from '../head/evaluation/evaluate-head.ts';
export { createHeadTrainer } from '../head/training/head-trainer.ts';
export { biasForRoundedKernel } from '../head/fold-to-dense.ts';
export { suspectExamples } from '../head/evaluation/suspect-examples.ts';
