import type { ExtractorPlugin } from '../contracts/extractor.ts';
import { asyncDispose } from '../scope.ts';
import type { LazyHeadTrainer } from './lazy-head-trainer.ts';

/** What it is learnt with. */
interface OtherBeginningsOptions {
  readonly plugin: () => Promise<Pick<ExtractorPlugin, 'otherBeginnings'>>;
  /** What begins in the examples has been extracted. */
  readonly isComplete: () => boolean;
}

/** A head trainer that waits for what begins in examples. */
export interface WaitingHeadTrainer extends LazyHeadTrainer {
  /** The last full training came too early for it. */
  readonly isOwed: boolean;
}

/**
 * `trainer`, which also learns how sounds begin that nobody taught, as far as the extractor's code knows: after what
 * begins in the examples is there, since else those would be taken for what nobody taught.
 */
export function withOtherBeginnings(
  trainer: LazyHeadTrainer,
  { plugin, isComplete }: OtherBeginningsOptions,
): WaitingHeadTrainer {
  let isOwed = false;
  const load = async () => (await (await plugin()).otherBeginnings?.()) ?? new Float32Array(0);
  return {
    get isOwed() {
      return isOwed;
    },
    async start() {
      await Promise.all([trainer.start(), load()]);
    },
    async train(set, options) {
      // Only a full training makes a head for beginnings.
      const isFull = (options.evaluate ?? true) === true;
      if (!isFull || !set.augmentationsWeigh) return trainer.train(set, options);
      isOwed = !isComplete();
      if (isOwed) return trainer.train(set, options);
      return trainer.train({ ...set, otherBeginnings: await load() }, options);
    },
    [asyncDispose]: () => trainer[asyncDispose](),
  };
}
