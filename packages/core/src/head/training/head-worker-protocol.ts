import type { TrainingSet } from '../../contracts/head.ts';
import { hasSameValues } from './rows-since.ts';

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
