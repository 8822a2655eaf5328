import { asyncDispose, type FeatureExtractor } from '@tl-elements/core';
import {
  describeMovement,
  movementWindow,
  type KeypointClip,
  type MotionLayout,
} from '@tl-elements/core/motion';
import { moveNetLightning } from '@tl-elements/pose';
import { bodyLayout, upperBodyLayout } from '@tl-elements/pose/movements';
import { drawFigure } from '../../../../packages/pose/src/testing/draw-figure.ts';
import type { Benchmark, Table } from '../benchmark.ts';
import { emptyFrames, pointErrors, type Film, figureOf, placedIn } from './film-errors.ts';
import { framesOf, loadRecordings, type Recording } from './recordings.ts';
import { eachTakeTrials, meanAccuracy, nextTakeTrials, type Trial } from './tasks.ts';
import { answerOf, featuresOf, teachMovements, type TaughtMovements } from './taught-model.ts';

/** All eight would take four times as long. */
const people = [1, 2];
const size = { width: 640, height: 480 };

/** A recording that was drawn and found again. */
type FilmedRecording = Recording & Film;

/** Where the keypoints come from. */
type Side = keyof Film;

/** What MoveNet's keypoints cost, where it finds them in drawn people. */
export const motionFilm: Benchmark = async () => {
  const { recordings } = await loadRecordings('body');
  const filmed = await filmAll(recordings.filter(({ person }) => people.includes(person)));
  const frames = filmed.reduce((sum, { drawn }) => sum + drawn.at.length, 0);
  const empty = emptyFrames(filmed);
  return {
    title: 'Movements: keypoints of MoveNet',
    method:
      `Recordings of ${people.length} of the 8 people (\`motion/body.json\`), all 27 actions, takes 1 to 4: ${filmed.length} recordings, ${frames} ` +
      'frames. Each frame is drawn, not filmed: a figure in flat colors, ' +
      `${size.width} x ${size.height}, all of the recording in the picture, before an even wall. MoveNet Lightning looks for it in each frame. ` +
      'No film of people was measured: clothes, light, blur and what hides a hand are not in these pictures, and a body is seen from the front, without depth. ' +
      'Three takes of a person teach, and the fourth of the same person is tried. Perfect: the points that were drawn. ' +
      'Error: mean distance of the points that were found (a score of 0.3 or more) from where they were drawn. Without its mean: less the mean offset of that point in the recording. ' +
      'Swapped: of the pairs that are a third of a trunk apart or more.',
    tables: [
      {
        caption: 'Right answers, %',
        columns: [
          'layout',
          'tried',
          'perfect teach, perfect tried',
          'MoveNet’s teach, MoveNet’s tried',
          'perfect teach, MoveNet’s tried',
        ],
        rows: await accuracyRows(filmed),
      },
      pointTable(filmed),
      {
        caption: 'Nobody found',
        columns: ['frames', 'of', '%'],
        rows: [[String(empty), String(frames), percent(empty / frames)]],
      },
    ],
    floors: [],
  };
};

async function accuracyRows(filmed: readonly FilmedRecording[]): Promise<string[][]> {
  const layouts = { 'whole body': bodyLayout, 'upper body': upperBodyLayout };
  const tasks = { 'take 4': nextTakeTrials(filmed), 'each take in turn': eachTakeTrials(filmed) };
  const rows: string[][] = [];
  for (const [layoutName, layout] of Object.entries(layouts)) {
    for (const [taskName, trials] of Object.entries(tasks)) {
      rows.push([layoutName, taskName, ...(await accuraciesOf(trials, layout))]);
    }
  }
  return rows;
}

async function filmAll(recordings: readonly Recording[]): Promise<FilmedRecording[]> {
  const { signal } = new AbortController();
  const weights = new URL('/weights/', location.href);
  const extractor = await moveNetLightning.load({ weights, signal });
  const filmed: FilmedRecording[] = [];
  for (const recording of recordings) {
    const drawn = placedIn(size, recording.clip);
    filmed.push({ ...recording, drawn, found: await find(extractor, drawn, signal) });
    if (filmed.length % 27 === 0) console.log(`${filmed.length} of ${recordings.length}`);
  }
  await extractor[asyncDispose]();
  return filmed;
}

/** What is found in drawings of a clip; all zeros where nobody is, as in the product. */
async function find(
  extractor: FeatureExtractor<'pose'>,
  clip: KeypointClip,
  signal: AbortSignal,
): Promise<KeypointClip> {
  const points = new Float32Array(clip.points.length);
  const extractions = await Promise.all(
    framesOf(clip).map((frame) => {
      const bitmap = drawFigure(figureOf(frame, size), size);
      return extractor.extract({ bitmap, at: 0 }, signal);
    }),
  );
  extractions.forEach((extraction, index) =>
    points.set(extraction?.points ?? [], (index * points.length) / extractions.length),
  );
  return { points, at: clip.at };
}

/** Of keypoints that teach and those that are tried: both perfect, both found, and one of each. */
async function accuraciesOf(trials: readonly Trial[], layout: MotionLayout): Promise<string[]> {
  const drawn = await modelsOf(trials, layout, 'drawn');
  const found = await modelsOf(trials, layout, 'found');
  return [
    accuracyOf(trials, layout, drawn, 'drawn'),
    accuracyOf(trials, layout, found, 'found'),
    accuracyOf(trials, layout, drawn, 'found'),
  ].map(percent);
}

/** A model for each trial. Where nobody was found in a whole recording, it teaches nothing. */
async function modelsOf(
  trials: readonly Trial[],
  layout: MotionLayout,
  side: Side,
): Promise<TaughtMovements[]> {
  const models: TaughtMovements[] = [];
  for (const { train } of trials) {
    const seen = train
      .map((each) => seenFrom(each, side))
      .filter(({ clip }) => isSeen(clip, layout));
    models.push(await teachMovements(seen, layout));
  }
  return models;
}

/** Where nobody was found in a whole recording, no answer is right. */
function accuracyOf(
  trials: readonly Trial[],
  layout: MotionLayout,
  models: readonly TaughtMovements[],
  side: Side,
): number {
  const answers = trials.map(({ test }, i) =>
    test
      .map((each) => seenFrom(each, side).clip)
      .map((clip) => (isSeen(clip, layout) ? answerOf(models[i]!, featuresOf(clip, layout)) : '')),
  );
  return meanAccuracy(trials, answers);
}

function seenFrom(recording: Recording, side: Side): Recording {
  return { ...recording, clip: (recording as FilmedRecording)[side] };
}

function isSeen(clip: KeypointClip, layout: MotionLayout): boolean {
  return describeMovement(clip, layout, movementWindow(clip, layout)) !== null;
}

function pointTable(films: readonly Film[]): Table {
  return {
    caption: 'Points that MoveNet finds: error in % of the trunk',
    columns: ['points', 'error', 'without its mean', 'not found, %', 'sides swapped, %'],
    rows: pointErrors(films).map(({ name, error, moving, missing, swapped }) => [
      name,
      ...[error, moving, missing].map(percent),
      name === 'nose' ? '–' : percent(swapped),
    ]),
  };
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
