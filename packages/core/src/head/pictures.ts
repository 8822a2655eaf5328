import type { ExampleRows } from './example-rows.ts';

/** The rows grouped into examples with their augmentations. */
export interface Pictures {
  /** Per row, 1 / the number of rows of its example: an example and its augmentations weigh as one row. */
  readonly weightOf: Float64Array;
  /** The row of each example itself: the first of its rows. */
  readonly originals: Uint32Array;
  /** Labels that have examples, as indices into `labels`, ascending. */
  readonly presentLabels: readonly number[];
}

/** Groups rows by `pictureOf`. */
export function groupPictures(rows: ExampleRows): Pictures {
  const { pictureOf, labelOf } = rows;
  const rowsPerPicture = new Map<number, number>();
  const originals: number[] = [];
  pictureOf.forEach((picture, row) => {
    const count = rowsPerPicture.get(picture) ?? 0;
    if (count === 0) originals.push(row);
    rowsPerPicture.set(picture, count + 1);
  });
  return {
    weightOf: Float64Array.from(pictureOf, (picture) => 1 / rowsPerPicture.get(picture)!),
    originals: Uint32Array.from(originals),
    presentLabels: [...new Set(labelOf)].sort((a, b) => a - b),
  };
}
