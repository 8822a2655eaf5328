// Draws in which takes are independent of each other: a photo or a word each, or a recorded movement of three
// examples.
import type { TrainingData } from '@tl-elements/core';
import { loadRecordings, type SetName } from '../movements/recordings.ts';
import { viewsOf } from '../movements/taught-model.ts';
import { labelsOf } from '../movements/tasks.ts';
import { trainingDataOf } from '../our-head.ts';
import { drawPictures, rowsOf, type LabelledRows, type SetFeatures } from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';

/** What one seed trains on, and what it is tested with. */
interface TakesDraw {
  readonly train: TrainingData;
  readonly test: LabelledRows;
}

/** Where draws come from. */
export interface TakesSource {
  readonly name: string;
  readonly takesOfLabel: readonly number[];
  readonly draw: (seed: number, takesOfLabel: number) => TakesDraw;
}

/** Labels of movements in one draw. */
const movementsTaught = 6;

/** Draws from files each of which is a take. */
export function sourceOfFiles(
  name: string,
  labelCount: number,
  features: SetFeatures,
): TakesSource {
  return {
    name,
    takesOfLabel: [5, 10, 30],
    draw: (seed, size) => {
      const { train, test } = drawPictures(labelCount, seed, () => size);
      return {
        train: trainingDataOf(rowsOf(features, train, labelCount)),
        test: rowsOf(features, test, labelCount),
      };
    },
  };
}

/**
 * Draws six of the set's movements, and some clips of each: three windows of a clip are examples of one take. The
 * test has one window of each clip that is left.
 */
export async function sourceOfMovements(name: SetName): Promise<TakesSource> {
  const { recordings, layout } = await loadRecordings(name);
  const windows = recordings.map(({ clip }) =>
    viewsOf(clip, layout).map(({ features }) => features),
  );
  const draw = (seed: number, size: number): TakesDraw => {
    const random = seededRandom(seed);
    const labels = shuffled(labelsOf(recordings), random).slice(0, movementsTaught);
    const clips = labels.map((label) => {
      const all = [...recordings.keys()].filter((index) => recordings[index]?.label === label);
      return shuffled(all, random);
    });
    const taught = clips.flatMap((all, label) =>
      all
        .slice(0, size)
        .flatMap((take) => (windows[take] ?? []).map((row) => ({ row, label, take }))),
    );
    const tried = clips.flatMap((all, label) =>
      all
        .slice(size)
        .flatMap((clip) => (windows[clip] ?? []).slice(0, 1).map((row) => ({ row, label }))),
    );
    return {
      train: {
        ...trainingDataOf(labelledRows(taught)),
        head: 'linear',
        learningExponent: 1,
        takeOf: Uint32Array.from(taught, ({ take }) => take),
      },
      test: labelledRows(tried),
    };
  };
  return { name: `${name} movements`, takesOfLabel: [4, 10], draw };
}

function labelledRows(
  rows: readonly { readonly row: Float32Array; readonly label: number }[],
): LabelledRows {
  const dim = rows[0]?.row.length ?? 0;
  const features = new Float32Array(rows.length * dim);
  rows.forEach(({ row }, index) => features.set(row, index * dim));
  return { dim, labelCount: movementsTaught, features, labelOf: rows.map(({ label }) => label) };
}
