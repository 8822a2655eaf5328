import {
  predictHead,
  trainHead,
  type Head,
  type HeadKind,
  type TrainingData,
  type TrainingSet,
  type FeatureSubset,
} from '@tl-elements/core';
import type { LabelledRows } from './protocol.ts';

/** Labelled rows as our head takes them: every picture a take of its own. */
export function trainingDataOf(
  { dim, labelCount, features, labelOf, pictureOf }: LabelledRows,
  unknownViews: readonly FeatureSubset[] = [],
): TrainingData {
  const rows = Uint32Array.from(labelOf, (_, row) => pictureOf?.[row] ?? row);
  return {
    features,
    dim,
    labels: Array.from({ length: labelCount }, (_, label) => `label ${label}`),
    labelOf: Uint16Array.from(labelOf),
    takeOf: rows,
    pictureOf: rows,
    at: Float64Array.from(rows),
    unknownViews,
  };
}

/**
 * The same rows as a project sends them to the trainer in its worker.
 *
 * @param prefix goes before the names of rows and labels.
 */
export function trainingSetOf(
  { dim, labelCount, features, labelOf }: LabelledRows,
  prefix: string,
): TrainingSet {
  const nameOf = (label: number) => `${prefix}label ${label}`;
  return {
    dim,
    labels: Array.from({ length: labelCount }, (_, label) => nameOf(label)),
    rows: labelOf.map((label, row) => ({
      id: `${prefix}${row}`,
      features: features.slice(row * dim, (row + 1) * dim),
      label: nameOf(label),
      take: `${prefix}${row}`,
      picture: `${prefix}${row}`,
      at: row,
    })),
    unknownViews: [],
  };
}

/** Trains our head on `train`, with cross-validation and temperature, and gives the probabilities of `test`. */
export const answersOfOurHead = answering('linear');

/** The same for postures, whose extractor asks for a Gaussian head. */
export const answersOfOurGaussianHead = answering('gaussian');

function answering(kind: HeadKind) {
  return async (train: LabelledRows, test: LabelledRows): Promise<Float32Array> => {
    const { head } = await trainHead({ ...trainingDataOf(train), head: kind });
    return probabilitiesOf(head, test);
  };
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
