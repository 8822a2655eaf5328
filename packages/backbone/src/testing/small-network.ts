import type { Maps, NetworkPlan } from '../network/network.ts';
import type { NetworkNode, WeightEntry } from '../network/network-spec.ts';

/** Arrays by name, with their shapes. */
export type Arrays = Readonly<
  Record<string, { readonly shape: readonly number[]; readonly values: readonly number[] }>
>;

/** A plan of a few nodes whose weights are given as numbers; the last node is its output. */
export function planOf(nodes: readonly NetworkNode[], arrays: Arrays = {}): NetworkPlan {
  const weights: WeightEntry[] = [];
  const numbers: number[] = [];
  for (const [name, { shape, values }] of Object.entries(arrays)) {
    weights.push({ name, shape, offset: numbers.length * 4, encoding: 'float32' });
    numbers.push(...values);
  }
  return {
    spec: {
      format: 'tl-network',
      formatVersion: 1,
      input: { name: 'x', channels: 1 },
      nodes,
      weights,
    },
    weights: new Uint8Array(Float32Array.from(numbers).buffer),
    outputs: [nodes.at(-1)?.name ?? 'x'],
  };
}

/** `count` numbers between -1 and 1 that look random and are always the same. */
export function numbersOf(count: number, seed = 1): number[] {
  return Array.from({ length: count }, (_, i) => Math.sin((i + 1) * 12.9898 * seed) % 1);
}

/** One batch of `height x width x channels`. */
export function mapsOf(height: number, width: number, channels: number, values: number[]): Maps {
  return { values: Float32Array.from(values), shape: [1, height, width, channels] };
}
