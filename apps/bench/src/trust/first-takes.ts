// Draws in which each label was recorded in one go, and tried with what came later.
import type { FeatureSubset, TrainingData } from '@tl-elements/core';
import type { HandFeatures, HandPicture } from '../hand-protocol.ts';
import { trainingDataOf } from '../our-head.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';

/** A label's only take. */
interface TaughtLabel {
  readonly frames: readonly Float32Array[];
}

/** What one seed teaches, and the known and unknown things that it is tried with. */
export interface FirstTake {
  readonly labels: readonly TaughtLabel[];
  /** Later takes of the same labels. */
  readonly next: readonly Float32Array[];
  /** A label that was not taught. */
  readonly near: readonly Float32Array[];
}

const leastFrames = 3;
const leastTried = 10;

/**
 * In one place: a label is left out, and of each other one that has two takes any one is taught, at most `most`
 * frames of it in a row. Its other takes are tried.
 *
 * @returns null if fewer than two labels could be taught, or ten frames tried.
 */
export function drawFirstTake(
  pictures: readonly HandPicture[],
  features: HandFeatures,
  place: string,
  { seed, most }: { readonly seed: number; readonly most: number },
): FirstTake | null {
  const random = seededRandom(seed);
  const own = pictures.flatMap((picture, index) => {
    const row = features[index];
    return picture.place === place && row ? [{ ...picture, row }] : [];
  });
  const names = [...new Set(own.map(({ label }) => label))].sort();
  const left = shuffled(names, random)[0];
  const labels: TaughtLabel[] = [];
  const next: Float32Array[] = [];
  for (const name of names.filter((each) => each !== left)) {
    const frames = own.filter(({ label }) => label === name);
    const takes = [...new Set(frames.map(({ take }) => take))];
    const isLong = (wanted: number) =>
      frames.filter(({ take }) => take === wanted).length >= leastFrames;
    const first = shuffled(takes.filter(isLong), random)[0];
    if (takes.length < 2 || first === undefined) continue;
    const taught = frames.filter(({ take }) => take === first).map(({ row }) => row);
    const from = Math.floor(random() * Math.max(1, taught.length - most + 1));
    labels.push({ frames: taught.slice(from, from + most) });
    next.push(...frames.filter(({ take }) => take !== first).map(({ row }) => row));
  }
  if (labels.length < 2 || next.length < leastTried) return null;
  return { labels, next, near: own.filter(({ label }) => label === left).map(({ row }) => row) };
}

/** The frames of each label as one take of it. */
export function dataOfFirstTake(
  labels: readonly TaughtLabel[],
  unknownViews: readonly FeatureSubset[],
): TrainingData {
  const rows = labels.flatMap(({ frames }, label) => frames.map((row) => ({ row, label })));
  const dim = rows[0]?.row.length ?? 0;
  const features = new Float32Array(rows.length * dim);
  rows.forEach(({ row }, index) => features.set(row, index * dim));
  const labelOf = rows.map(({ label }) => label);
  const data = trainingDataOf({ dim, labelCount: labels.length, features, labelOf }, unknownViews);
  return { ...data, takeOf: Uint32Array.from(labelOf) };
}
