import type { Prediction } from '../contracts/prediction.ts';

/** How long a label must lead before it is the settled one, milliseconds. */
const settleMs = 200;

/** The settled label is another than before; null stands for no label. */
export interface LabelChange {
  readonly label: string | null;
  readonly previous: string | null;
  readonly prediction: Prediction;
}

/**
 * Tells when what is seen has become another thing: a label (or none) that has led for 200 ms.
 * Time is read from the predictions.
 *
 * @returns a function to be given each prediction in order of `at`; null while nothing changes.
 */
export function createLabelSettler(): (prediction: Prediction) => LabelChange | null {
  let settled: string | null = null;
  let leader: string | null = null;
  let ledSince = -Infinity;

  return (prediction) => {
    const { label, at } = prediction;
    if (label !== leader || at < ledSince) {
      leader = label;
      ledSince = at;
    }
    if (leader === settled || at - ledSince < settleMs) return null;
    const previous = settled;
    settled = leader;
    return { label: settled, previous, prediction };
  };
}
