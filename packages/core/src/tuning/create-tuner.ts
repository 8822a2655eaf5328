import type { Refinement, RefineOptions, Tuner, TuningSet } from '../contracts/tuning.ts';
import { asyncDispose } from '../scope.ts';
import { createTuningKernels } from './kernels/create-tuning-kernels.ts';
import { Pause } from './pausable-pace.ts';
import { refineTail } from './refine-tail.ts';

/** Below this part of the work nothing is said of the rest. */
const leastFraction = 0.01;

/** A tuner on this thread, which is busy meanwhile: `startTuner` has one in a worker. */
export function createTuner(): Tuner {
  const pause = new Pause();
  const controller = new AbortController();
  return {
    refine: (set, options = {}) => refine(set, options, pause, controller.signal),
    pause: async () => pause.begin(),
    resume: async () => pause.end(),
    [asyncDispose]: async () => controller.abort(),
  };
}

async function refine(
  set: TuningSet,
  { signal, onProgress }: RefineOptions,
  pause: Pause,
  closed: AbortSignal,
): Promise<Refinement> {
  const either = signal ? AbortSignal.any([signal, closed]) : closed;
  const startedAt = performance.now() - pause.pausedMs;
  return refineTail(createTuningKernels(), set, {
    pace: pause.paceWith(either),
    onProgress: (progress) => {
      const { fraction } = progress;
      const elapsed = performance.now() - pause.pausedMs - startedAt;
      const remainingMs = fraction < leastFraction ? null : (elapsed / fraction) * (1 - fraction);
      onProgress?.({ ...progress, remainingMs });
    },
  });
}
