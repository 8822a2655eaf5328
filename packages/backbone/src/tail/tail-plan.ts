import type { Tail, TunablePart } from '@tl-elements/core/base';
import type { NetworkPlan } from '../network/network.ts';
import { weightsOfTail } from './weights-of-tail.ts';

/**
 * The plan of a tail alone: its input are the maps before it, its outputs those of the whole network.
 *
 * @param tail with the same layers as the part, and any weights.
 */
export function planOfTail(
  { spec, outputs }: NetworkPlan,
  part: TunablePart,
  tail: Tail,
): NetworkPlan {
  const { entries, bytes } = weightsOfTail(spec, part, tail);
  const first = spec.nodes.findIndex(({ name }) => name === part.input) + 1;
  return {
    spec: {
      ...spec,
      input: { name: part.input, channels: tail.channels },
      nodes: spec.nodes.slice(first),
      weights: entries,
    },
    weights: bytes,
    outputs,
  };
}
