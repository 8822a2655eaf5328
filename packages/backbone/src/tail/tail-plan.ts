import type { Tail, TunablePart } from '@tl-elements/core/base';
import type { NetworkPlan } from '../network/network.ts';
import type { NetworkNode, WeightEntry } from '../network/network-spec.ts';

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
  const weights: WeightEntry[] = [];
  const arrays: Float32Array[] = [];
  let offset = 0;
  const add = (name: string | undefined, values: Float32Array) => {
    const shape = spec.weights.find((entry) => entry.name === name)?.shape;
    if (name === undefined || !shape) throw new TypeError(`The network has no "${name ?? ''}".`);
    weights.push({ name, shape, offset, encoding: 'float32' });
    arrays.push(values);
    offset += values.byteLength;
  };
  part.layers.forEach((name, i) => {
    const node = spec.nodes.find((each) => each.name === name) as WeightedNode;
    const { kernel, bias } = tail.layers[i]!;
    add(node.kernel, kernel);
    add(node.bias, bias);
  });
  const bytes = new Uint8Array(offset);
  weights.forEach((entry, i) => {
    const { buffer, byteOffset, byteLength } = arrays[i]!;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), entry.offset);
  });
  const first = spec.nodes.findIndex(({ name }) => name === part.input) + 1;
  return {
    spec: {
      ...spec,
      input: { name: part.input, channels: tail.channels },
      nodes: spec.nodes.slice(first),
      weights,
    },
    weights: bytes,
    outputs,
  };
}

type WeightedNode = Extract<NetworkNode, { readonly op: 'conv2d' | 'depthwiseConv2d' }>;
