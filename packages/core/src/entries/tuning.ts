/** Tuning the end of a network to examples. `startTuner` does so in a worker of its own. */
export type * from '../contracts/tuning.ts';
export { applyTail } from '../tuning/apply-tail.ts';
export { createTuner } from '../tuning/create-tuner.ts';
export { startTuner } from '../tuning/start-tuner.ts';
