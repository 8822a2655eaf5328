import type { HeadTrainer } from '../contracts/model.ts';
import { startHeadTrainer } from '../head/training/start-head-trainer.ts';
import { TlError } from '../errors.ts';
import { asyncDispose } from '../scope.ts';

/** A head trainer whose worker starts when it is needed. */
export interface LazyHeadTrainer extends HeadTrainer {
  /**
   * Starts the worker ahead of the first training.
   *
   * @throws {TlError} if its script can't be fetched; the next call tries again.
   */
  start(): Promise<void>;
}

/**
 * It starts again after it was closed, since an element that leaves the page may come back. It also starts
 * again if the browser has ended its worker.
 */
export function lazyHeadTrainer(): LazyHeadTrainer {
  let starting: Promise<HeadTrainer> | null = null;
  const started = () => {
    starting ??= startHeadTrainer().catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  };
  return {
    async start() {
      await started();
    },
    async train(set, options) {
      const running = started();
      try {
        return await (await running).train(set, options);
      } catch (error) {
        if (!(error instanceof TlError && error.code === 'worker-lost')) throw error;
        // Once: a training that needs more memory than there is would go on for ever.
        if (starting === running) starting = null;
        return (await started()).train(set, options);
      }
    },
    async [asyncDispose]() {
      const running = starting;
      starting = null;
      await (await running?.catch(() => null))?.[asyncDispose]();
    },
  };
}
