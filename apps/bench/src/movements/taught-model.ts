import { predictHead, trainHead, type Head } from '@tl-elements/core';
import {
  describeMovement,
  leastSpeedOf,
  movedWindows,
  movementWindow,
  speedColumnOf,
  type DescribedMovement,
  type KeypointClip,
  type MotionLayout,
} from '@tl-elements/core/motion';
import type { Recording } from './recordings.ts';
import { labelsOf } from './tasks.ts';

/** A head for movements, and the speed that they must reach. */
export interface TaughtMovements {
  readonly head: Head;
  readonly leastSpeed: number;
}

/** What of a movement's features a head gets. */
type Columns = 'all' | 'mean posture';

const described = new WeakMap<MotionLayout, WeakMap<KeypointClip, DescribedMovement[]>>();

/** An example and its augmentations; computed once. */
export function viewsOf(clip: KeypointClip, layout: MotionLayout): DescribedMovement[] {
  const known = described.get(layout) ?? new WeakMap<KeypointClip, DescribedMovement[]>();
  described.set(layout, known);
  const views = known.get(clip) ?? describeViews(clip, layout);
  known.set(clip, views);
  return views;
}

function describeViews(clip: KeypointClip, layout: MotionLayout): DescribedMovement[] {
  const window = movementWindow(clip, layout);
  return [window, ...movedWindows(window)].map((each) => seenIn(clip, layout, each));
}

function seenIn(...of: Parameters<typeof describeMovement>): DescribedMovement {
  const movement = describeMovement(...of);
  if (!movement) throw new Error('A recording of the data folder shows nobody.');
  return movement;
}

/** The features of a recording that is tried. */
export function featuresOf(clip: KeypointClip, layout: MotionLayout, movedMs = 0): Float32Array {
  const { fromMs, toMs } = movementWindow(clip, layout);
  return seenIn(clip, layout, { fromMs: fromMs + movedMs, toMs: toMs + movedMs }).features;
}

/** Of each channel's 19 numbers only the first two: where it is on average. */
export function meanPostureOf(features: Float32Array): Float32Array {
  return features.subarray(0, -1).filter((_, j) => j % 19 < 2);
}

/** Teaches recordings as the product does: an example and two augmentations of each. */
export async function teachMovements(
  recordings: readonly Recording[],
  layout: MotionLayout,
  { columns = 'all', isWhole = false }: { columns?: Columns; isWhole?: boolean } = {},
): Promise<TaughtMovements> {
  const labels = labelsOf(recordings);
  const views = recordings.map(({ clip }) => viewsOf(clip, layout));
  const rows = views.flatMap((each, picture) =>
    each.map(({ features }) => ({
      picture,
      features: columns === 'all' ? features : meanPostureOf(features),
    })),
  );
  const dim = rows[0]?.features.length ?? 0;
  const features = new Float32Array(rows.length * dim);
  rows.forEach((row, index) => features.set(row.features, index * dim));
  const pictureOf = Uint32Array.from(rows, ({ picture }) => picture);
  const { head } = await trainHead(
    {
      features,
      dim,
      head: 'linear',
      labels,
      labelOf: Uint16Array.from(rows, ({ picture }) =>
        labels.indexOf(recordings[picture]?.label ?? ''),
      ),
      takeOf: pictureOf,
      pictureOf,
      at: Float64Array.from(pictureOf),
      unknownViews: [
        { columns: [0, dim - 1], view: 'standardized', evensScatter: true, leastExamples: 3 },
      ],
    },
    { evaluate: isWhole },
  );
  const speeds = views.map(([movement]) => movement!.features[speedColumnOf(layout)]!);
  return { head, leastSpeed: leastSpeedOf(speeds) };
}

/** The label with the highest score. */
export function answerOf({ head }: TaughtMovements, features: Float32Array): string {
  const { scores } = predictHead(head, features, { unknown: 'off' });
  return head.labels[scores.indexOf(Math.max(...scores))] as string;
}
