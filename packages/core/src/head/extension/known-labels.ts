import type { DenseLayer, Head } from '../../contracts/head.ts';
import { layerOf, unitsOf } from './dense-units.ts';

/** The labels that a head tells: a label it was trained without gets no weight. */
export function knownLabels(head: Head): readonly string[] {
  const { kernel, units } = lastLayer(head);
  return head.labels.filter((_, unit) => {
    for (let at = unit; at < kernel.length; at += units) if (kernel[at] !== 0) return true;
    return false;
  });
}

/** `head` under another name of a label. */
export function withRenamedKnown(head: Head, from: string, to: string): Head {
  return { ...head, labels: head.labels.map((label) => (label === from ? to : label)) };
}

/** `head` without a label: what it gave to that goes to the others. */
export function withoutKnown(head: Head, name: string): Head {
  if (!head.labels.includes(name)) return head;
  const last = lastLayer(head);
  const units = unitsOf(last).filter((_, i) => head.labels[i] !== name);
  return {
    ...head,
    labels: head.labels.filter((label) => label !== name),
    layers: [...head.layers.slice(0, -1), layerOf(units, last.inputs, 'softmax')],
  };
}

/** The one whose units are the labels. */
export function lastLayer({ layers }: Head): DenseLayer {
  const last = layers.at(-1);
  if (last?.kind === 'dense') return last;
  throw new Error('A head ends in a Dense layer.');
}
