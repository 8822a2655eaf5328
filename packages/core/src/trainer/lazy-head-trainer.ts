import type { HeadTrainer } from '../contracts/head.ts';
import { startHeadTrainer } from '../head/training/start-head-trainer.ts';
import { asyncDispose } from '../scope.ts';

/** A head trainer whose worker starts when it is needed. */
export interface LazyHeadTrainer extends HeadTrainer {
  /**
   * Starts the worker ahead of the first training.
   *
   * @throws {TlError} where its script can't be fetched; the next call tries again.
   */
  start(): Promise<void>;
}

/** It starts again after it was closed: an element that leaves the page may come back. */
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
      return (await started()).train(set, options);
    },
    async [asyncDispose]() {
      const running = starting;
      starting = null;
      await (await running?.catch(() => null))?.[asyncDispose]();
    },
  };
}
