import type { Tail, TunablePart } from '@tl-elements/core/base';
import { nodesFor, type NetworkNode, type NetworkSpec } from '../network/network-spec.ts';
import type { NetworkPlan } from '../network/network.ts';
import { weightsOfTail } from './weights-of-tail.ts';

/** What a network needs to be written to a file. */
type WrittenNetwork = Pick<NetworkPlan, 'spec' | 'weights'>;

/** The name of what a tuned tail has in place of a node, or of its weights. */
export const tunedName = (name: string): string => `${name}.tuned`;

/**
 * A whole network with a tuned tail beside its own. Its output has the features of its own tail, and behind them those of the
 * tuned one, whose weights stand behind the others, as 32-bit floats.
 *
 * @param network whose weights stay as they are.
 * @param part what of it was tuned.
 * @param tail with the layers of `part`.
 * @param output the node that holds the features.
 */
export function networkWithTail(
  network: WrittenNetwork,
  part: TunablePart,
  tail: Tail,
  output: string,
): WrittenNetwork {
  const { spec, weights } = network;
  // Floats begin at a multiple of four.
  const from = Math.ceil(weights.length / 4) * 4;
  const tuned = weightsOfTail(spec, part, tail, from);
  const bytes = new Uint8Array(from + tuned.bytes.length);
  bytes.set(weights);
  bytes.set(tuned.bytes, from);
  const entries = tuned.entries.map((entry) => ({ ...entry, name: tunedName(entry.name) }));
  const nodes = withTunedNodes(spec, part, output);
  return { spec: { ...spec, nodes, weights: [...spec.weights, ...entries] }, weights: bytes };
}

/** What depends on the tail is there twice, and joined under the name of the output. */
function withTunedNodes(
  spec: NetworkSpec,
  { layers }: TunablePart,
  output: string,
): readonly NetworkNode[] {
  const copied = new Set<string>();
  const copies = nodesFor(spec, [output]).flatMap((node): NetworkNode[] => {
    const { name, inputs } = node;
    if (!layers.includes(name) && !inputs.some((input) => copied.has(input))) return [];
    copied.add(name);
    const ofTuned = inputs.map((input) => (copied.has(input) ? tunedName(input) : input));
    const copy = { ...node, name: tunedName(name), inputs: ofTuned };
    return [layers.includes(name) ? withTunedWeights(copy) : copy];
  });
  const frozen = `${output}.frozen`;
  const own = spec.nodes.map((node) => (node.name === output ? { ...node, name: frozen } : node));
  const joined: NetworkNode = { name: output, op: 'concat', inputs: [frozen, tunedName(output)] };
  return [...own, ...copies, joined];
}

function withTunedWeights(node: NetworkNode): NetworkNode {
  if (node.op !== 'conv2d' && node.op !== 'depthwiseConv2d') return node;
  const { kernel, bias } = node;
  return { ...node, kernel: tunedName(kernel), ...(bias && { bias: tunedName(bias) }) };
}
