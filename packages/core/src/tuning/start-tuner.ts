import type { Tuner } from '../contracts/tuning.ts';
import { connectWorker, type WorkerConnection } from '../worker/connect-worker.ts';
import { tunerOn, type StepOptions, type TuningThread } from './refine-tail.ts';

/** How many threads refine. More than two would gain little: there are five trials, and all examples once. */
export function tuningThreads(): number {
  const processors = typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency || 1;
  return Math.min(processors, 2);
}

/**
 * A tuner in workers of its own, two if the device has two processors; closing it ends them, whatever they are doing. If
 * the page's policy forbids workers, it tunes on this thread.
 */
export async function startTuner(): Promise<Tuner> {
  const workers: WorkerConnection[] = [];
  const close = async () => {
    await Promise.all(workers.map((worker) => worker.close()));
  };
  try {
    while (workers.length < tuningThreads()) {
      workers.push(await connectWorker(new URL('./tuning-worker.js', import.meta.url)));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return tunerOn(workers.map(threadOf), close);
}

function threadOf(worker: WorkerConnection): TuningThread {
  const step = ({ signal, onPart }: StepOptions) => ({ signal, onProgress: onPart });
  return {
    begin: (set) => worker.call('begin', set),
    attempt: (trial, options) => worker.call('attempt', trial, step(options)),
    judge: (trials) => worker.call('judge', trials),
    tune: (options) => worker.call('tune', null, step(options)),
    pause: () => worker.call('pause', null),
    resume: () => worker.call('resume', null),
  };
}
