// How signs of one hand are tested: trained on the first take of a place and tested on its later
// takes, and trained on one place and tested on the others.
import type { LabelledRows } from './protocol.ts';
import { meanOf } from './statistics.ts';

/** One picture of a hand that shows a number of fingers. */
export interface HandPicture {
  readonly url: string;
  readonly place: string;
  /** Number of fingers. */
  readonly label: string;
  /** From 1, in order of recording. */
  readonly take: number;
}

/** The recordings in the data folder. */
export interface HandRecordings {
  readonly pictures: readonly HandPicture[];
  /** Changes with any byte of the pictures. */
  readonly digest: string;
}

/** The training and the test pictures of one place, as indices. */
export interface HandTrial {
  readonly place: string;
  readonly labels: readonly string[];
  readonly train: readonly number[];
  readonly test: readonly number[];
}

const leastFramesTaught = 3;
const leastFramesTried = 12;
const leastLabelsTried = 3;
const labelsOfAllPlaces = ['0', '1', '2', '3', '4'];

/**
 * Trained on the first take of each label in a place, if it has at least three frames, and tested on
 * the later takes. Only places with twelve or more later frames of at least three labels.
 */
export function nextTakeTrials(pictures: readonly HandPicture[]): HandTrial[] {
  return placesOf(pictures).flatMap((place) => {
    const own = indicesOf(pictures, (picture) => picture.place === place);
    const firsts = own.filter((index) => pictures[index]?.take === 1);
    const labels = labelsAt(pictures, firsts).filter(
      (label) =>
        firsts.filter((index) => pictures[index]?.label === label).length >= leastFramesTaught,
    );
    const isTaught = (index: number) => labels.includes(pictures[index]?.label ?? '');
    const train = firsts.filter(isTaught);
    const test = own.filter((index) => isTaught(index) && pictures[index]?.take !== 1);
    const isEnough =
      test.length >= leastFramesTried && labelsAt(pictures, test).length >= leastLabelsTried;
    return isEnough ? [{ place, labels, train, test }] : [];
  });
}

/** Labels 0 to 4: trained on one place that has all of them, and tested on all others together. */
export function otherPlaceTrials(pictures: readonly HandPicture[]): HandTrial[] {
  const labels = labelsOfAllPlaces;
  const known = indicesOf(pictures, ({ label }) => labels.includes(label));
  return placesOf(pictures).flatMap((place) => {
    const train = known.filter((index) => pictures[index]?.place === place);
    const test = known.filter((index) => pictures[index]?.place !== place);
    return labelsAt(pictures, train).length === labels.length
      ? [{ place, labels, train, test }]
      : [];
  });
}

/** Features of every picture, null where no hand was found. */
export type HandFeatures = readonly (Float32Array | null)[];

/** Trains on some rows and gives the probabilities of others, `rows x labels`. */
export type LearnAndAnswer = (
  train: LabelledRows,
  test: LabelledRows,
  seed: number,
) => Promise<Float32Array>;

/**
 * The share of right answers, as the mean over the tested labels. A hand that was not found is left
 * out of the training, and counts as wrong in the test.
 */
export async function balancedAccuracyOf(
  trial: HandTrial,
  pictures: readonly HandPicture[],
  features: HandFeatures,
  learn: LearnAndAnswer,
  seed: number,
): Promise<number> {
  const isFound = (index: number) => features[index] !== null;
  const rows = (indices: readonly number[]) => rowsOf(trial, pictures, features, indices);
  const test = rows(trial.test.filter(isFound));
  const probabilities = await learn(rows(trial.train.filter(isFound)), test, seed);
  const count = trial.labels.length;
  const right = test.labelOf.map((label, row) => {
    const answer = probabilities.subarray(row * count, (row + 1) * count);
    return answer.indexOf(Math.max(...answer)) === label;
  });
  return meanOf(
    labelsAt(pictures, trial.test).map((name) => {
      const label = trial.labels.indexOf(name);
      const tried = trial.test.filter((index) => pictures[index]?.label === name).length;
      return right.filter((isRight, row) => isRight && test.labelOf[row] === label).length / tried;
    }),
  );
}

function rowsOf(
  { labels }: HandTrial,
  pictures: readonly HandPicture[],
  all: HandFeatures,
  indices: readonly number[],
): LabelledRows {
  const dim = all.find((row) => row !== null)?.length ?? 0;
  const features = new Float32Array(indices.length * dim);
  indices.forEach((index, row) => features.set(all[index] ?? [], row * dim));
  const labelOf = indices.map((index) => labels.indexOf(pictures[index]?.label ?? ''));
  return { dim, labelCount: labels.length, features, labelOf };
}

function placesOf(pictures: readonly HandPicture[]): string[] {
  return [...new Set(pictures.map(({ place }) => place))].sort();
}

function labelsAt(pictures: readonly HandPicture[], indices: readonly number[]): string[] {
  return [...new Set(indices.map((index) => pictures[index]?.label ?? ''))].sort();
}

function indicesOf(
  pictures: readonly HandPicture[],
  isWanted: (picture: HandPicture) => boolean,
): number[] {
  return pictures.flatMap((picture, index) => (isWanted(picture) ? [index] : []));
}
