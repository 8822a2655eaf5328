import type { Tuner } from '../contracts/tuning.ts';
import { localThread } from './local-thread.ts';
import { tunerOn } from './tuner-on.ts';

/** A tuner on this thread, which is busy meanwhile: `startTuner` has workers. */
export function createTuner(): Tuner {
  return tunerOn([localThread()], async () => {});
}
