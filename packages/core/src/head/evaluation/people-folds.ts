import { TlError } from '../../errors.ts';
import type { ExampleRows } from '../example-rows.ts';
import type { Pictures } from '../pictures.ts';
import { leastExamples, type Folds } from './folds.ts';

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
