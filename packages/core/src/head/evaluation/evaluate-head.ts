import type { Evaluation } from '../../contracts/evaluation.ts';
import type { Head, TrainingData } from '../../contracts/head.ts';
import { TlError } from '../../errors.ts';
import { rowsOfData, type ExampleRows } from '../example-rows.ts';
import { measureScores } from './measure-scores.ts';
import { groupPictures } from '../pictures.ts';
import { predictHead } from '../predict-head.ts';

/**
 * Measures a head on examples that it was not trained on. Augmentations are left out; each
 * label counts the same.
 *
 * @throws {TlError} `label-unknown` if the head has no such label, `extractor-mismatch`,
 *   `need-more-examples` if no row is usable.
 */
export function evaluateHead(head: Head, data: TrainingData): Evaluation {
  return evaluateRows(head, rowsOfData(data));
}

/** As `evaluateHead`. */
export function evaluateRows(head: Head, rows: ExampleRows): Evaluation {
  const originals = [...groupPictures(rows).originals];
  const labelOf = originals.map((row) => indexOfLabel(head, rows.labels[rows.labelOf[row]!]!));
  const scores = new Float64Array(originals.length * head.labels.length);
  const takes = head.labels.map(() => new Set<number>());
  originals.forEach((row, i) => {
    const prediction = predictHead(head, rows.vectors[row]!, { unknown: 'off' });
    scores.set(prediction.scores, i * head.labels.length);
    takes[labelOf[i]!]!.add(rows.takeOf[row]!);
  });
  const evaluation = measureScores({
    labels: head.labels,
    ids: originals.map((row) => rows.ids[row]!),
    scores,
    labelOf,
    takesOfLabel: takes.map((set) => set.size),
    isOptimistic: false,
  });
  if (!evaluation) {
    throw new TlError(
      'need-more-examples',
      'There is no usable example to test this model with. Add test examples and try again.',
    );
  }
  return evaluation;
}

function indexOfLabel(head: Head, label: string): number {
  const index = head.labels.indexOf(label);
  if (index < 0)
    throw new TlError(
      'label-unknown',
      `This model has no label "${label}". Remove the test examples of that label, or train the model with it.`,
    );
  return index;
}
