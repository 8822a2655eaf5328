import { throwIfAborted } from '../abort.ts';
import type { Tuner } from '../contracts/tuning.ts';
import { asyncDispose } from '../scope.ts';
import { connectWorker } from '../worker/connect-worker.ts';

/**
 * A tuner in a worker of its own; closing it ends the worker, whatever it is doing. If the page's policy forbids
 * workers, it tunes on this thread.
 */
export async function startTuner(): Promise<Tuner> {
  const worker = await connectWorker(new URL('./tuning-worker.js', import.meta.url));
  return {
    refine: async (set, { signal, onProgress } = {}) => {
      throwIfAborted(signal);
      return worker.call('refine', set, { signal, onProgress });
    },
    pause: () => worker.call('pause', null),
    resume: () => worker.call('resume', null),
    [asyncDispose]: () => worker.close(),
  };
}
