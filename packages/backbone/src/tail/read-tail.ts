import type { Tail, TailActivation, TailLayer, TunablePart } from '@tl-elements/core/base';
import { decodeWeights } from '../network/decode-weights.ts';
import type { NetworkPlan } from '../network/network.ts';
import type { NetworkNode, WeightEntry } from '../network/network-spec.ts';

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
