import type { Tail, TunablePart } from '@tl-elements/core/base';
import type { NetworkNode, NetworkSpec, WeightEntry } from '../network/network-spec.ts';

type WeightedNode = Extract<NetworkNode, { readonly op: 'conv2d' | 'depthwiseConv2d' }>;

/**
 * The weights of a tail as a network has them, as 32-bit floats one after the other.
 *
 * @param from where the first of them will be in a file.
 */
export function weightsOfTail(
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
