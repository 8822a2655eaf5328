import type { Contender } from './comparison.ts';
import type { PipelineName } from './extractors.ts';
import { probe } from './linear-probe.ts';
import { answersOfOurHead } from './our-head.ts';
import type { Peer } from './peer/peer.ts';

/** An extractor under the linear probe. */
export function probed(pipeline: PipelineName): Contender {
  return { name: pipeline, pipeline, answer: async (train, test) => probe(train, test) };
}

/** Any extractor with our head. */
export function ourHeadOn(pipeline: PipelineName): Contender {
  return { name: `our head on ${pipeline}`, pipeline, answer: answersOfOurHead };
}

/** The same with five augmentations of each training picture, as the trainer makes in idle time. */
export function ourHeadWithAugmentations(): Contender {
  return {
    ...ourHeadOn('efficientnet-lite0'),
    augmentations: [
      'efficientnet-lite0, closer',
      'efficientnet-lite0, top left',
      'efficientnet-lite0, bottom right',
      'efficientnet-lite0, turned right',
      'efficientnet-lite0, turned left',
    ],
  };
}

/** Any extractor with Teachable Machine's head. */
export function peerHeadOn(pipeline: PipelineName, peer: Peer): Contender {
  return {
    name: `Teachable Machine's head on ${pipeline}`,
    pipeline,
    answer: async (train, test, seed) => (await peer.train(train, seed, test)).probabilities,
  };
}
