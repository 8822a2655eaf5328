import {
  predictHead,
  trainHead,
  type Head,
  type TrainingData,
  type UnknownView,
} from '@tl-elements/core';
import type { LabelledRows } from './protocol.ts';

/** Labelled rows as our head takes them: every picture a burst of its own. */
export function trainingDataOf(
  { dim, labelCount, features, labelOf }: LabelledRows,
  unknownViews: readonly UnknownView[] = [],
): TrainingData {
  const rows = Uint32Array.from(labelOf, (_, row) => row);
  return {
    features,
    dim,
    labels: Array.from({ length: labelCount }, (_, label) => `label ${label}`),
    labelOf: Uint16Array.from(labelOf),
    burstOf: rows,
    pictureOf: rows,
    at: Float64Array.from(rows),
    unknownViews,
  };
}

/** Trains our head on `train`, whole: folds, temperature and all; answers for `test`. */
export async function answersOfOurHead(
  train: LabelledRows,
  test: LabelledRows,
): Promise<Float32Array> {
  const { head } = await trainHead(trainingDataOf(train));
  return probabilitiesOf(head, test);
}

/** Probabilities of every row, `rows x labels`. */
export function probabilitiesOf(
  head: Head,
  { dim, labelCount, features, labelOf }: LabelledRows,
): Float32Array {
  const probabilities = new Float32Array(labelOf.length * labelCount);
  labelOf.forEach((_, row) => {
    const { scores } = predictHead(head, features.subarray(row * dim, (row + 1) * dim), {
      unknown: 'off',
    });
    probabilities.set(scores, row * labelCount);
  });
  return probabilities;
}
