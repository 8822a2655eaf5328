import { asyncDispose, type HeadTrainer } from '@tl-elements/core/base';
import { startHeadTrainer } from '@tl-elements/core/project';

/**
 * Starts the training worker when there is something to train, and again after it was closed: an
 * element that is taken off the page ends its worker, yet keeps its project.
 */
export function lazyHeadTrainer(): HeadTrainer {
  let starting: Promise<HeadTrainer> | null = null;
  const start = () => {
    starting ??= Promise.resolve(startHeadTrainer()).catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  };
  return {
    async train(set, options) {
      return (await start()).train(set, options);
    },
    async [asyncDispose]() {
      const started = starting;
      starting = null;
      await (await started?.catch(() => null))?.[asyncDispose]();
    },
  };
}
