import type { ExampleRows, Pictures } from '../example-rows.ts';
import { TlError } from '../../errors.ts';

/** Labels with fewer examples are left out of temperature, expected accuracy and the unknown detector's threshold. */
export const leastExamples = 4;

/** Into how many contiguous parts the only take of a label is cut. */
const partsOfOneTake = 5;

/** Which rows are held out together. */
export interface Folds {
  readonly count: number;
  /** Per row; -1 for the rows of labels with too few examples, which are never held out. */
  readonly foldOf: Int8Array;
  /** Rows that are held out once and tested: the examples themselves, not their augmentations. */
  readonly judged: readonly number[];
  /** Labels whose rows are tested, as indices into all labels. */
  readonly labels: readonly number[];
  /** Takes per label, all labels. */
  readonly takesOfLabel: readonly number[];
  /** Whether a label has a single take, so that parts of one take are both in training and in test. */
  readonly isOptimistic: boolean;
  /** How many people are tested, if whole people are held out. */
  readonly people?: number;
}

/** How many folds: ten if there are fewer than 100 examples, since training on a fifth less would cost accuracy. */
export function foldCountFor({ originals }: Pictures): number {
  return originals.length < 100 ? 10 : 5;
}

/**
 * Spreads each label's takes, whole, over `count` folds (at least five): the largest first, each to the
 * first fold that has fewest examples of the label. So every fold holds out the same share of every
 * label. (If a fold held out examples of one label only, its fit would favor the other labels: on normal
 * clouds with 5 examples a label the expected accuracy was 7.5 points too low, and 2.2 this way.)
 *
 * Labels with fewer than `least` examples are never held out. The only take of a label is cut into five contiguous parts. A take that has examples of two labels
 * counts as two takes.
 */
export function assignFolds(
  rows: ExampleRows,
  { originals }: Pictures,
  count: number,
  least = leastExamples,
): Folds {
  const foldOf = new Int8Array(rows.labelOf.length).fill(-1);
  const byLabel = groupBy([...originals], (row) => rows.labelOf[row]!);
  const takesOfLabel = rows.labels.map(() => 0);
  const labels: number[] = [];
  let isOptimistic = false;
  for (const [label, ofLabel] of [...byLabel].sort(([a], [b]) => a - b)) {
    const takes = [...groupBy(ofLabel, (row) => rows.takeOf[row]!).values()];
    takesOfLabel[label] = takes.length;
    if (ofLabel.length < least) continue;
    labels.push(label);
    if (takes.length === 1) {
      isOptimistic = true;
      cutIntoParts(ofLabel, rows.at, foldOf);
    } else spreadTakes(takes, foldOf, count);
  }
  const foldOfPicture = new Map([...originals].map((row) => [rows.pictureOf[row]!, foldOf[row]!]));
  rows.pictureOf.forEach((picture, row) => (foldOf[row] = foldOfPicture.get(picture)!));
  const judged = [...originals].filter((row) => foldOf[row]! >= 0);
  return { count, foldOf, judged, labels, takesOfLabel, isOptimistic };
}

function cutIntoParts(rows: readonly number[], at: Float64Array, foldOf: Int8Array): void {
  const inOrder = rows.toSorted((a, b) => at[a]! - at[b]! || a - b);
  inOrder.forEach((row, i) => {
    foldOf[row] = Math.floor((i * partsOfOneTake) / inOrder.length);
  });
}

function spreadTakes(takes: readonly number[][], foldOf: Int8Array, count: number): void {
  const sizes = new Array<number>(count).fill(0);
  for (const take of takes.toSorted((a, b) => b.length - a.length)) {
    let best = 0;
    for (let fold = 1; fold < sizes.length; fold++) {
      if (sizes[fold]! < sizes[best]!) best = fold;
    }
    for (const row of take) foldOf[row] = best;
    sizes[best]! += take.length;
  }
}

function groupBy(rows: readonly number[], key: (row: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** With two, a fold would be trained on a single person. */
const leastPeople = 3;
/** More people than this share folds. */
const mostFolds = 10;

/** @throws {TlError} `need-more-people` if fewer than three are named. */
export function requirePeople(named: ReadonlySet<unknown>): void {
  if (named.size >= leastPeople) return;
  throw new TlError(
    'need-more-people',
    'Give examples of at least three people, and say who they are of.',
  );
}

/**
 * Holds out whole people, with all their examples of every label: each in a fold of their own, or, if there are more
 * than ten, those with most examples first, each in the fold that has fewest.
 *
 * Examples of nobody in particular are always trained on and never tested. Neither are labels tested that have fewer
 * than four examples of named people, or that a single person has shown: without that person, no example of them is
 * left to train on.
 *
 * @throws {TlError} `need-more-people`.
 */
export function assignPeople(rows: ExampleRows, pictures: Pictures): Folds {
  const { personOf, labelOf, takeOf } = rows;
  const originals = [...pictures.originals];
  const named = originals.filter((row) => personOf[row]! >= 0);
  requirePeople(new Set(named.map((row) => personOf[row])));
  const foldOfPerson = spreadPeople(named.map((row) => personOf[row]!));
  const foldOf = Int8Array.from(personOf, (person) => foldOfPerson.get(person) ?? -1);

  const takesOfLabel = rows.labels.map(
    (_, label) =>
      new Set(named.filter((row) => labelOf[row] === label).map((row) => takeOf[row])).size,
  );
  const labels = pictures.presentLabels.filter((label) => {
    const isOfLabel = (row: number) => labelOf[row] === label;
    const folds = new Set(originals.filter(isOfLabel).map((row) => foldOf[row]));
    return named.filter(isOfLabel).length >= leastExamples && folds.size > 1;
  });
  const judged = named.filter((row) => labels.includes(labelOf[row]!));
  const people = new Set(judged.map((row) => personOf[row])).size;
  const count = new Set(foldOfPerson.values()).size;
  return { count, foldOf, judged, labels, takesOfLabel, isOptimistic: false, people };
}

/** @param personOf a person per example. */
function spreadPeople(personOf: readonly number[]): ReadonlyMap<number, number> {
  const examples = new Map<number, number>();
  for (const person of personOf) examples.set(person, (examples.get(person) ?? 0) + 1);
  const sizes = new Array<number>(Math.min(mostFolds, examples.size)).fill(0);
  const foldOfPerson = new Map<number, number>();
  for (const [person, count] of [...examples].sort(([, a], [, b]) => b - a)) {
    const fold = sizes.indexOf(Math.min(...sizes));
    foldOfPerson.set(person, fold);
    sizes[fold]! += count;
  }
  return foldOfPerson;
}
