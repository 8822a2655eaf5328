import type { TrainingSet } from '../../contracts/model.ts';
import type { ExampleRows } from '../example-rows.ts';

/** A training set as it is sent to the worker: all rows, and the features of those it does not have. */
export interface TrainRequest {
  readonly evaluate: boolean | 'new-people';
  readonly settings: Omit<TrainingSet, 'rows'>;
  readonly ids: readonly string[];
  readonly rowLabels: readonly string[];
  readonly takes: readonly string[];
  readonly people: readonly (string | undefined)[];
  readonly pictures: readonly string[];
  readonly at: Float64Array;
  /** Rows, as indices into `ids`, whose features follow. */
  readonly added: Uint32Array;
  /** `added.length x dim`, row-major. */
  readonly features: Float32Array;
}

/** The features that the worker has, by the row's id. */
export type KnownRows = Map<string, Float32Array>;

/**
 * Makes a request of a set without the features in `known`; afterwards `known` holds those of the set alone.
 * A row whose features have the wrong length is sent as NaN, so that the trainer rejects and counts it.
 */
export function packRequest(
  { rows, ...settings }: TrainingSet,
  evaluate: TrainRequest['evaluate'],
  known: KnownRows,
): TrainRequest {
  const { dim } = settings;
  const added: number[] = [];
  rows.forEach(({ id, features }, i) => {
    const before = known.get(id);
    if (!before || !hasSameValues(before, features)) added.push(i);
  });
  const features = new Float32Array(added.length * dim).fill(NaN);
  added.forEach((row, i) => {
    const vector = rows[row]!.features;
    if (vector.length === dim) features.set(vector, i * dim);
  });
  known.clear();
  for (const row of rows) known.set(row.id, row.features);
  return {
    evaluate,
    settings,
    ids: rows.map((row) => row.id),
    rowLabels: rows.map((row) => row.label),
    takes: rows.map((row) => row.take),
    people: rows.map((row) => row.person),
    pictures: rows.map((row) => row.picture),
    at: Float64Array.from(rows, (row) => row.at),
    added: Uint32Array.from(added),
    features,
  };
}

/** The set that `request` was made of; afterwards `known` holds its rows alone. */
export function unpackRequest(request: TrainRequest, known: KnownRows): TrainingSet {
  const { settings, ids, rowLabels, takes, people, pictures, at } = request;
  const { dim } = settings;
  request.added.forEach((row, i) => {
    known.set(ids[row]!, request.features.subarray(i * dim, (i + 1) * dim));
  });
  const rows = ids.map((id, i) => ({
    id,
    features: known.get(id)!,
    label: rowLabels[i]!,
    take: takes[i]!,
    person: people[i],
    picture: pictures[i]!,
    at: at[i]!,
  }));
  known.clear();
  for (const row of rows) known.set(row.id, row.features);
  return { ...settings, rows };
}

/**
 * The rows of `next` in the order in which they can be added to a layout: those of `previous`, then the
 * new ones.
 *
 * @returns null if more has changed, so that a new layout is needed: a row is gone or differs, a new
 *   take has begun, a label was added, removed or moved.
 */
export function orderAfter(previous: ExampleRows, next: ExampleRows): ExampleRows | null {
  if (previous.dim !== next.dim || !hasSameLabels(previous, next)) return null;
  const rowOf = new Map(next.ids.map((id, row) => [id, row]));
  const order: number[] = [];
  for (let i = 0; i < previous.ids.length; i++) {
    const row = rowOf.get(previous.ids[i]!);
    if (row === undefined || !isSameRow(previous, i, next, row)) return null;
    order.push(row);
    rowOf.delete(previous.ids[i]!);
  }
  const knownTakes = new Set(previous.takeOf);
  for (const row of rowOf.values()) {
    if (!knownTakes.has(next.takeOf[row]!)) return null;
    order.push(row);
  }
  return {
    ...next,
    vectors: order.map((row) => next.vectors[row]!),
    labelOf: Uint16Array.from(order, (row) => next.labelOf[row]!),
    takeOf: Uint32Array.from(order, (row) => next.takeOf[row]!),
    personOf: Int32Array.from(order, (row) => next.personOf[row]!),
    pictureOf: Uint32Array.from(order, (row) => next.pictureOf[row]!),
    at: Float64Array.from(order, (row) => next.at[row]!),
    ids: order.map((row) => next.ids[row]!),
  };
}

/** Whether the labels that have examples are the same, in the same order. */
function hasSameLabels(previous: ExampleRows, next: ExampleRows): boolean {
  const names = ({ labels, labelOf }: ExampleRows) => {
    const present = new Set(labelOf);
    return labels.filter((_, label) => present.has(label));
  };
  const before = names(previous);
  const now = names(next);
  return before.length === now.length && before.every((name, i) => name === now[i]);
}

function isSameRow(previous: ExampleRows, i: number, next: ExampleRows, row: number): boolean {
  return (
    previous.labels[previous.labelOf[i]!] === next.labels[next.labelOf[row]!] &&
    previous.takeOf[i] === next.takeOf[row] &&
    hasSameValues(previous.vectors[i]!, next.vectors[row]!)
  );
}

/** Whether two vectors are the same numbers; the same array at once. */
function hasSameValues(a: Float32Array, b: Float32Array): boolean {
  return a === b || (a.length === b.length && a.every((value, j) => value === b[j]));
}
