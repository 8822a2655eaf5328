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

/** The same, shown each training picture in more ways, as the trainer does in idle time. */
export function ourHeadWithLooks(): Contender {
  return {
    ...ourHeadOn('efficientnet-lite0'),
    views: [
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
