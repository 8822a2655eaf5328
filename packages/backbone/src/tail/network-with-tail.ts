import type { Tail, TunablePart } from '@tl-elements/core/base';
import type { NetworkPlan } from '../network/network.ts';
import type { NetworkSpec, WeightEntry } from '../network/network-spec.ts';
import { weightsOfTail } from './weights-of-tail.ts';

/**
 * A whole network with the weights of a tuned tail in place of its own. They stand behind the others, as 32-bit floats;
 * its own stay in the file, unused.
 *
 * @param tail with the layers of `part`.
 */
export function networkWithTail(
  { spec, weights }: Pick<NetworkPlan, 'spec' | 'weights'>,
  part: TunablePart,
  tail: Tail,
): { readonly spec: NetworkSpec; readonly weights: Uint8Array } {
  // Floats begin at a multiple of four.
  const from = Math.ceil(weights.length / 4) * 4;
  const tuned = weightsOfTail(spec, part, tail, from);
  const bytes = new Uint8Array(from + tuned.bytes.length);
  bytes.set(weights);
  bytes.set(tuned.bytes, from);
  const entryOf = new Map(tuned.entries.map((entry) => [entry.name, entry]));
  const entries = spec.weights.map((entry): WeightEntry => entryOf.get(entry.name) ?? entry);
  return { spec: { ...spec, weights: entries }, weights: bytes };
}
