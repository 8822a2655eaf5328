import type { TuningSet } from '../contracts/tuning.ts';
import { serveWorker, Transferred, type CallContext } from '../worker/serve-worker.ts';
import type { Trial } from './judge.ts';
import { localThread } from './local-thread.ts';
import type { StepOptions } from './refine-tail.ts';

/** Refines networks away from the page's thread: see `startTuner`. */
export const serve = serveWorker(() => {
  const thread = localThread();
  const step = ({ signal, report }: CallContext): StepOptions => ({ signal, onPart: report });
  return {
    begin: (set: TuningSet) => thread.begin(set),
    attempt: (trial: number, context: CallContext) => thread.attempt(trial, step(context)),
    judge: (trials: readonly Trial[]) => thread.judge(trials),
    tune: async (_: null, context: CallContext) => {
      const tail = await thread.tune(step(context));
      // Many megabytes.
      return new Transferred(tail, [tail.features.buffer]);
    },
    pause: () => thread.pause(),
    resume: () => thread.resume(),
  };
});
