import type { Tail, TunablePart } from '@tl-elements/core/base';
import type { NetworkPlan } from '../network/network.ts';
import { networkWithTail } from './network-with-tail.ts';

/**
 * The plan of the end of a network alone, with a tuned tail beside its own: its input are the maps before them.
 *
 * @param tail with the same layers as the part, and any weights.
 */
export function planOfTail(plan: NetworkPlan, part: TunablePart, tail: Tail): NetworkPlan {
  const [output, ...others] = plan.outputs;
  if (output === undefined || others.length > 0) {
    throw new TypeError('A network that can be tuned has one output.');
  }
  const { spec, weights } = networkWithTail(plan, part, tail, output);
  const first = spec.nodes.findIndex(({ name }) => name === part.input) + 1;
  const input = { name: part.input, channels: tail.channels };
  return { spec: { ...spec, input, nodes: spec.nodes.slice(first) }, weights, outputs: [output] };
}
