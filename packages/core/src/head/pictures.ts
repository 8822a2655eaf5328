import type { ExampleRows } from './example-rows.ts';

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
