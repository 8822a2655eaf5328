/** Tuning the end of a network to examples. `startTuner` does so in a worker of its own. */
export type * from '../contracts/tuning.ts';
export { applyTail } from '../tuning/tune-tail.ts';
export { createTuner } from '../tuning/local-thread.ts';
export { startTuner } from '../tuning/start-tuner.ts';
