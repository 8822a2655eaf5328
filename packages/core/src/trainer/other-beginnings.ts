import type { ExtractorPlugin } from '../contracts/extractor.ts';
import { asyncDispose } from '../scope.ts';
import type { LazyHeadTrainer } from './lazy-head-trainer.ts';

type Plugin = Pick<ExtractorPlugin, 'otherBeginnings'>;

/** `trainer`, which also learns how sounds begin that nobody taught, as far as the extractor's code knows. */
export function withOtherBeginnings(
  trainer: LazyHeadTrainer,
  plugin: () => Promise<Plugin>,
): LazyHeadTrainer {
  const load = async () => (await plugin()).otherBeginnings?.();
  return {
    async start() {
      await Promise.all([trainer.start(), load()]);
    },
    async train(set, options) {
      // Only a full training makes a head for beginnings.
      const isFull = (options.evaluate ?? true) === true;
      if (!isFull || !set.augmentationsWeigh) return trainer.train(set, options);
      return trainer.train({ ...set, otherBeginnings: await load() }, options);
    },
    [asyncDispose]: () => trainer[asyncDispose](),
  };
}
