import type { Tail, TailActivation, TailLayer, TunablePart } from '@tl-elements/core/base';
import { decodeWeights } from '../network/decode-weights.ts';
import type { NetworkPlan } from '../network/network.ts';
import {
  type NetworkNode,
  type WeightEntry,
  nodesFor,
  type NetworkSpec,
} from '../network/network-spec.ts';

/**
 * Reads the layers of the part of a network that can be tuned.
 *
 * @throws {TypeError} if a node is missing, or is none of the layers that a tail may have.
 */
export function readTail({ spec, weights }: NetworkPlan, part: TunablePart): Tail {
  const arrayOf = (name: string) => {
    const entry = named(spec.weights, name);
    return { shape: entry.shape, values: decodeWeights(weights, entry) };
  };
  const layers = part.layers.map((name, i) => {
    const node = named(spec.nodes, name);
    const before = part.layers[i - 1] ?? part.input;
    if (node.inputs.length !== 1 || node.inputs[0] !== before) throw notALayer(name);
    return layerOf(node, arrayOf);
  });
  const [first] = layers;
  if (!first) throw new TypeError('A tail has at least one layer.');
  return {
    height: part.side,
    width: part.side,
    channels: first.kind === 'pointwise' ? first.inputs : first.channels,
    layers,
    features: part.features.map((name) => part.layers.indexOf(name)),
  };
}

/** An array of weights and its shape. */
type ArrayOf = (name: string) => {
  readonly shape: readonly number[];
  readonly values: Float32Array;
};

function layerOf(node: NetworkNode, arrayOf: ArrayOf): TailLayer {
  const { name, op } = node;
  if ((op !== 'conv2d' && op !== 'depthwiseConv2d') || node.bias === undefined) {
    throw notALayer(name);
  }
  const activation = activationOf(node);
  const { shape, values: kernel } = arrayOf(node.kernel);
  const [size = 0, width = 0, inputs = 0, units = 0] = shape;
  if ((node.stride ?? 1) !== 1 || node.padding !== 'same' || size !== width) throw notALayer(name);
  const bias = arrayOf(node.bias).values;
  if (op === 'depthwiseConv2d') {
    return { kind: 'depthwise', channels: inputs, size, kernel, bias, activation };
  }
  if (size !== 1) throw notALayer(name);
  return { kind: 'pointwise', inputs, units, kernel, bias, activation };
}

function activationOf({ name, activation = 'linear' }: NetworkNode): TailActivation {
  if (activation === 'linear' || activation === 'relu6') return activation;
  throw notALayer(name);
}

function named<Named extends NetworkNode | WeightEntry>(
  all: readonly Named[],
  name: string,
): Named {
  const found = all.find((each) => each.name === name);
  if (found) return found;
  throw new TypeError(`The network has no "${name}".`);
}

function notALayer(name: string): TypeError {
  return new TypeError(`"${name}" cannot be part of a tail.`);
}

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

type WeightedNode = Extract<NetworkNode, { readonly op: 'conv2d' | 'depthwiseConv2d' }>;

/**
 * The weights of a tail as a network has them, as 32-bit floats one after the other.
 *
 * @param from where the first of them will be in a file.
 */
function weightsOfTail(
  spec: NetworkSpec,
  part: TunablePart,
  tail: Tail,
  from = 0,
): { readonly entries: readonly WeightEntry[]; readonly bytes: Uint8Array } {
  const entries: WeightEntry[] = [];
  const arrays: Float32Array[] = [];
  let offset = from;
  const add = (name: string | undefined, values: Float32Array) => {
    const shape = spec.weights.find((entry) => entry.name === name)?.shape;
    if (name === undefined || !shape) throw new TypeError(`The network has no "${name ?? ''}".`);
    entries.push({ name, shape, offset, encoding: 'float32' });
    arrays.push(values);
    offset += values.byteLength;
  };
  part.layers.forEach((name, i) => {
    const node = spec.nodes.find((each) => each.name === name) as WeightedNode;
    const { kernel, bias } = tail.layers[i]!;
    add(node.kernel, kernel);
    add(node.bias, bias);
  });
  const bytes = new Uint8Array(offset - from);
  entries.forEach((entry, i) => {
    const { buffer, byteOffset, byteLength } = arrays[i]!;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), entry.offset - from);
  });
  return { entries, bytes };
}

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
