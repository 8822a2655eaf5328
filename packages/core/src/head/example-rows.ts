import type { TrainingData, TrainingSet } from '../contracts/model.ts';
import { isUsable } from './usable-features.ts';

/** Examples row by row, in one form for `TrainingData` and `TrainingSet`. */
export interface ExampleRows {
  readonly dim: number;
  readonly labels: readonly string[];
  readonly vectors: readonly Float32Array[];
  /** Index into `labels`, per row. */
  readonly labelOf: Uint16Array;
  readonly takeOf: Uint32Array;
  /** Per row; -1 where nobody said who the example came from. */
  readonly personOf: Int32Array;
  readonly pictureOf: Uint32Array;
  /** As in `TrainingData`. */
  readonly augmentationsWeigh: number | undefined;
  readonly at: Float64Array;
  /** Identifies a row from one run to the next. */
  readonly ids: readonly string[];
  /** Rows left out because they were not finite or too large. */
  readonly rejectedRows: number;
}

/** The usable rows of `data`. */
export function rowsOfData(data: TrainingData): ExampleRows {
  const { dim, features, labelOf } = data;
  const vectors: Float32Array[] = [];
  const usable: number[] = [];
  for (let i = 0; i < labelOf.length; i++) {
    const vector = features.subarray(i * dim, (i + 1) * dim);
    if (vector.length !== dim || !isUsable(vector)) continue;
    usable.push(i);
    vectors.push(vector);
  }
  return {
    dim,
    labels: data.labels,
    vectors,
    labelOf: Uint16Array.from(usable, (i) => labelOf[i]!),
    takeOf: Uint32Array.from(usable, (i) => data.takeOf[i]!),
    personOf: new Int32Array(usable.length).fill(-1),
    pictureOf: Uint32Array.from(usable, (i) => data.pictureOf[i]!),
    augmentationsWeigh: data.augmentationsWeigh,
    at: Float64Array.from(usable, (i) => data.at[i]!),
    ids: usable.map(String),
    rejectedRows: labelOf.length - usable.length,
  };
}

/** The usable rows of `set`; rows of a label that is not in `set.labels` are left out. */
export function rowsOfSet(set: TrainingSet): ExampleRows {
  const labelIndex = new Map(set.labels.map((label, index) => [label, index]));
  const known = set.rows.filter((row) => labelIndex.has(row.label));
  const rows = known.filter((row) => row.features.length === set.dim && isUsable(row.features));
  const takeNumber = numbering();
  const pictureNumber = numbering();
  const personNumber = numbering();
  return {
    dim: set.dim,
    labels: set.labels,
    vectors: rows.map((row) => row.features),
    labelOf: Uint16Array.from(rows, (row) => labelIndex.get(row.label)!),
    takeOf: Uint32Array.from(rows, (row) => takeNumber(row.take)),
    personOf: Int32Array.from(rows, ({ person }) =>
      person === undefined ? -1 : personNumber(person),
    ),
    pictureOf: Uint32Array.from(rows, (row) => pictureNumber(row.picture)),
    augmentationsWeigh: set.augmentationsWeigh,
    at: Float64Array.from(rows, (row) => row.at),
    ids: rows.map((row) => row.id),
    rejectedRows: known.length - rows.length,
  };
}

/** Gives each new name the next number. */
function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
}

/** The rows grouped into examples with their augmentations. */
export interface Pictures {
  /** Per row: an example and its augmentations together weigh one. */
  readonly weightOf: Float64Array;
  /** The row of each example itself: the first of its rows. */
  readonly originals: Uint32Array;
  /** Labels that have examples, as indices into `labels`, ascending. */
  readonly presentLabels: readonly number[];
}

/** Groups rows by `pictureOf`. */
export function groupPictures(rows: ExampleRows): Pictures {
  const { pictureOf, labelOf, augmentationsWeigh } = rows;
  const rowsPerPicture = new Map<number, number>();
  const originals: number[] = [];
  pictureOf.forEach((picture, row) => {
    const count = rowsPerPicture.get(picture) ?? 0;
    if (count === 0) originals.push(row);
    rowsPerPicture.set(picture, count + 1);
  });
  const isOriginal = new Set(originals);
  return {
    weightOf: Float64Array.from(pictureOf, (picture, row) => {
      const count = rowsPerPicture.get(picture)!;
      if (augmentationsWeigh === undefined || count === 1) return 1 / count;
      return isOriginal.has(row) ? 1 - augmentationsWeigh : augmentationsWeigh / (count - 1);
    }),
    originals: Uint32Array.from(originals),
    presentLabels: [...new Set(labelOf)].sort((a, b) => a - b),
  };
}
