import type { DenseLayer, Head } from '../../contracts/head.ts';
import { layerOf, unitsOf } from './dense-units.ts';

/** The labels that a head was trained with: the others have no weights. */
export function knownLabels(head: Head): readonly string[] {
  const { kernel, units } = lastLayer(head);
  return head.labels.filter((_, unit) => {
    for (let at = unit; at < kernel.length; at += units) if (kernel[at] !== 0) return true;
    return false;
  });
}

/** `head` with a label renamed. */
export function withRenamedKnown(head: Head, from: string, to: string): Head {
  return {
    ...head,
    labels: head.labels.map((label) => (label === from ? to : label)),
    ...(head.onset && { onset: withRenamedKnown(head.onset, from, to) }),
  };
}

/** `head` without a label: its probability goes to the others. */
export function withoutKnown(head: Head, name: string): Head {
  if (!head.labels.includes(name)) return head;
  const last = lastLayer(head);
  const units = unitsOf(last).filter((_, i) => head.labels[i] !== name);
  return {
    ...head,
    labels: head.labels.filter((label) => label !== name),
    layers: [...head.layers.slice(0, -1), layerOf(units, last.inputs, 'softmax')],
    ...(head.onset && { onset: withoutKnown(head.onset, name) }),
  };
}

/** The layer whose units are the labels. */
export function lastLayer({ layers }: Head): DenseLayer {
  const last = layers.at(-1);
  if (last?.kind === 'dense') return last;
  throw new Error('A head ends in a Dense layer.');
}
