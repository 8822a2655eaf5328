import type { Evaluation, HeldOutAnswer } from '../../contracts/prediction.ts';
import type { Head, TrainingData } from '../../contracts/model.ts';
import { TlError } from '../../errors.ts';
import { rowsOfData, type ExampleRows, groupPictures } from '../example-rows.ts';
import { measureScores } from './measure-scores.ts';
import { createPace } from '../training/pace.ts';
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
  const test = new HeadTest(head, rows);
  for (let i = 0; i < test.count; i++) test.ask(i);
  return test.evaluation();
}

/**
 * As `evaluateRows`, in turns of about 12 ms: it may run on the thread of a page.
 *
 * @throws {TlError} as `evaluateRows`; `aborted`.
 */
export async function evaluateRowsInTurns(
  head: Head,
  rows: ExampleRows,
  signal?: AbortSignal,
): Promise<Evaluation> {
  const pace = createPace(signal);
  const test = new HeadTest(head, rows);
  for (let i = 0; i < test.count; i++) {
    await pace.turn();
    test.ask(i);
  }
  await pace.turn();
  return test.evaluation();
}

/** A head that is asked about one example after the other. */
class HeadTest {
  readonly #head: Head;
  readonly #rows: ExampleRows;
  /** Without augmentations. */
  readonly #originals: readonly number[];
  readonly #labelOf: readonly number[];
  readonly #scores: Float64Array;
  readonly #takes: readonly Set<number>[];

  /** @throws {TlError} `label-unknown`. */
  constructor(head: Head, rows: ExampleRows) {
    this.#head = head;
    this.#rows = rows;
    this.#originals = [...groupPictures(rows).originals];
    this.#labelOf = this.#originals.map((row) => {
      return indexOfLabel(head, rows.labels[rows.labelOf[row]!]!);
    });
    this.#scores = new Float64Array(this.#originals.length * head.labels.length);
    this.#takes = head.labels.map(() => new Set<number>());
  }

  get count(): number {
    return this.#originals.length;
  }

  /** @param i from 0 to `count`. @throws {TlError} `extractor-mismatch`. */
  ask(i: number): void {
    const row = this.#originals[i]!;
    const { scores } = predictHead(this.#head, this.#rows.vectors[row]!, { unknown: 'off' });
    this.#scores.set(scores, i * this.#head.labels.length);
    this.#takes[this.#labelOf[i]!]!.add(this.#rows.takeOf[row]!);
  }

  /** What all answers say. @throws {TlError} `need-more-examples` if there are none. */
  evaluation(): Evaluation {
    const evaluation = measureScores({
      labels: this.#head.labels,
      ids: this.#originals.map((row) => this.#rows.ids[row]!),
      scores: this.#scores,
      labelOf: this.#labelOf,
      takesOfLabel: this.#takes.map((set) => set.size),
      isOptimistic: false,
    });
    if (evaluation) return evaluation;
    throw new TlError(
      'need-more-examples',
      'There is no usable example to test this model with. Add test examples and try again.',
    );
  }
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

/**
 * By how much the probability of another label has to exceed that of an example's own. Measured on normal clouds that are
 * easily told apart, one in ten with the wrong label: 0.3 finds 78 % of these, and 81 % of what it finds are among them
 * (0.1: 94 and 65 %, 0.5: 66 and 92 %).
 */
const leastExcess = 0.3;

/**
 * The examples that may have the wrong label: a head that was not fitted on them says another one, and finds it clearly
 * more probable. The worst first.
 *
 * @returns none for an evaluation that was read from a file.
 */
export function suspectExamples({ heldOut = [] }: Evaluation): readonly HeldOutAnswer[] {
  return heldOut
    .filter((each) => each.answer !== each.label && excessOf(each) >= leastExcess)
    .sort((a, b) => excessOf(b) - excessOf(a));
}

function excessOf({ ofAnswer, ofLabel }: HeldOutAnswer): number {
  return ofAnswer - ofLabel;
}
