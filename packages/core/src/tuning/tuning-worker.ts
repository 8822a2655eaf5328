import type { Refinement, TuningProgress, TuningSet } from '../contracts/tuning.ts';
import { serveWorker, Transferred, type CallContext } from '../worker/serve-worker.ts';
import { createTuner } from './create-tuner.ts';

/** Refines networks away from the page's thread: see `startTuner`. */
export const serve = serveWorker(() => {
  const tuner = createTuner();
  return {
    refine: async (set: TuningSet, { signal, report }: CallContext) => {
      const onProgress = (progress: TuningProgress) => report(progress);
      const refinement = await tuner.refine(set, { signal, onProgress });
      return new Transferred<Refinement>(refinement, buffersOf(refinement));
    },
    pause: () => tuner.pause(),
    resume: () => tuner.resume(),
  };
});

/** Those that are many megabytes. */
function buffersOf({ tuned }: Refinement): Transferable[] {
  return tuned ? [tuned.features.buffer] : [];
}
