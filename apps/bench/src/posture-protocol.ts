// How postures are tested: trained on some people, tested on others.
import type { LabelledRows } from './protocol.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** A picture of somebody in a posture. */
interface PosturePicture {
  readonly url: string;
  /** Index of the posture. */
  readonly label: number;
  /** Nobody is in both parts. */
  readonly part: 'train' | 'test';
}

/** The postures in the data folder. */
export interface PostureSet {
  readonly labels: readonly string[];
  readonly pictures: readonly PosturePicture[];
  /** Changes with any byte of the pictures. */
  readonly digest: string;
}

/** Features of every picture, null where nobody was found. */
export type PostureFeatures = readonly (Float32Array | null)[];

/** Draws `size` training pictures of each posture; the smaller draw of a seed is part of the larger. */
export function drawPostures(
  { labels, pictures }: PostureSet,
  seed: number,
  size: number,
): number[] {
  const random = seededRandom(seed);
  return labels.flatMap((_, label) =>
    shuffled(indicesOf(pictures, label, 'train'), random).slice(0, size),
  );
}

/** The pictures of other people, posture after posture. */
export function testPostures({ labels, pictures }: PostureSet): number[] {
  return labels.flatMap((_, label) => indicesOf(pictures, label, 'test'));
}

function indicesOf(
  pictures: readonly PosturePicture[],
  label: number,
  part: PosturePicture['part'],
): number[] {
  return pictures.flatMap((picture, index) =>
    picture.label === label && picture.part === part ? [index] : [],
  );
}

/**
 * The rows of the pictures at `indices`; those in which nobody was found are left out.
 *
 * @param taught the postures that count, by index; a row's label is its place among them.
 */
export function postureRows(
  { pictures }: PostureSet,
  all: PostureFeatures,
  indices: readonly number[],
  taught: readonly number[],
): LabelledRows {
  const rows = indices.flatMap((index) => {
    const features = all[index];
    const label = taught.indexOf(pictures[index]?.label ?? -1);
    return features && label >= 0 ? [{ features, label }] : [];
  });
  return joined(rows, taught.length);
}

/** The rows, and after them those that `copy` makes of each. */
export function withCopies(
  rows: LabelledRows,
  copy: (features: Float32Array) => Float32Array,
): LabelledRows {
  const { dim, labelCount, labelOf } = rows;
  const features = labelOf.map((_, row) => rows.features.slice(row * dim, (row + 1) * dim));
  const all = [...features, ...features.map(copy)];
  return joined(
    all.map((each, index) => ({
      features: each,
      label: labelOf[index % labelOf.length] as number,
    })),
    labelCount,
  );
}

/** The rows with only their first `dim` features. */
export function firstColumns(rows: LabelledRows, dim: number): LabelledRows {
  const features = rows.features.filter((_, index) => index % rows.dim < dim);
  return { ...rows, dim, features };
}

/** The share of right answers; a test picture without an answer is wrong. */
export function accuracyOf(
  probabilities: Float32Array,
  { labelOf, labelCount }: LabelledRows,
  tried: number,
): number {
  const right = labelOf.filter((label, row) => {
    const answer = probabilities.subarray(row * labelCount, (row + 1) * labelCount);
    return answer.indexOf(Math.max(...answer)) === label;
  });
  return right.length / tried;
}

function joined(
  rows: readonly { readonly features: Float32Array; readonly label: number }[],
  labelCount: number,
): LabelledRows {
  const dim = rows[0]?.features.length ?? 0;
  const features = new Float32Array(rows.length * dim);
  rows.forEach((row, index) => features.set(row.features, index * dim));
  return { dim, labelCount, features, labelOf: rows.map(({ label }) => label) };
}
