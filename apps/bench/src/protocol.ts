// The protocol of every accuracy table: of each label the first 50 files by name. A seed draws the
// training files, the rest of the 50 are the test. Both sides get the same draws.
import { seededRandom, shuffled } from './seeded-random.ts';

/** Pictures of each label that take part. */
export const PICTURES_PER_LABEL = 50;

/** Training pictures of each label in the tables. */
export const SIZES = [5, 10, 30] as const;

/** A folder of labelled pictures. */
export interface PictureSet {
  readonly name: string;
  readonly labels: readonly string[];
  /** `PICTURES_PER_LABEL` URLs a label, label after label. */
  readonly urls: readonly string[];
  /** Changes with any byte of the pictures. */
  readonly digest: string;
}

/** One vector a picture of a set, in the order of its `urls`. */
export interface SetFeatures {
  readonly dim: number;
  /** `pictures x dim`, row-major. */
  readonly values: Float32Array;
}

/** Some rows of a set's features with their labels. */
export interface LabelledRows {
  readonly dim: number;
  readonly labelCount: number;
  /** `n x dim`, row-major. */
  readonly features: Float32Array;
  readonly labelOf: readonly number[];
  /** The picture of each row: a picture and its augmentations share a number. Default: one row each. */
  readonly pictureOf?: readonly number[];
}

/** Indices of pictures within a set. */
export interface Draw {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/**
 * Draws the training pictures of one seed; the smaller draw of a seed is part of the larger.
 *
 * @param sizeOf training pictures of a label, by the label's index.
 * @param perLabel pictures of each label in the set.
 */
export function drawPictures(
  labelCount: number,
  seed: number,
  sizeOf: (label: number) => number,
  perLabel = PICTURES_PER_LABEL,
): Draw {
  const random = seededRandom(seed);
  const train: number[] = [];
  const test: number[] = [];
  for (let label = 0; label < labelCount; label++) {
    const order = shuffled([...Array(perLabel).keys()], random);
    const indices = order.map((index) => label * perLabel + index);
    train.push(...indices.slice(0, sizeOf(label)));
    test.push(...indices.slice(sizeOf(label)));
  }
  return { train, test };
}

/** Label of a picture by its index in a set. */
export function labelOfPicture(index: number): number {
  return Math.floor(index / PICTURES_PER_LABEL);
}

/**
 * The rows of the pictures at `indices`.
 *
 * @param labelOf label of a picture; by default its own in the set.
 */
export function rowsOf(
  { dim, values }: SetFeatures,
  indices: readonly number[],
  labelCount: number,
  labelOf: (index: number) => number = labelOfPicture,
): LabelledRows {
  const features = new Float32Array(indices.length * dim);
  indices.forEach((index, row) => {
    features.set(values.subarray(index * dim, (index + 1) * dim), row * dim);
  });
  return { dim, labelCount, features, labelOf: indices.map(labelOf) };
}

/**
 * The rows of `pictures`, then those of their augmentations.
 *
 * @param augmentations each with one row per picture, in the order of `pictures`.
 */
export function withAugmentations(
  pictures: LabelledRows,
  augmentations: readonly LabelledRows[],
): LabelledRows {
  const all = [pictures, ...augmentations];
  const { length } = pictures.features;
  const features = new Float32Array(all.length * length);
  all.forEach((rows, place) => features.set(rows.features, place * length));
  return {
    ...pictures,
    features,
    labelOf: all.flatMap(({ labelOf }) => labelOf),
    pictureOf: all.flatMap(() => [...pictures.labelOf.keys()]),
  };
}
