import type { KeypointClip, MotionLayout } from '@tl-elements/core/motion';
import { upperBodyLayout } from '@tl-elements/pose/movements';
import { atLeast, atMost, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import {
  atRate,
  atSize,
  atSpeed,
  without,
  loadRecordings,
  type RecordingSet,
} from './recordings.ts';
import {
  meanAccuracy,
  nextTakeTrials,
  oneTeacherTrials,
  spreadTrials,
  twoLearnersTrials,
  type Trial,
} from './tasks.ts';
import { answerOf, featuresOf, meanPostureOf, teachMovements } from './taught-model.ts';

/** What is tried: the clip, changed, in a window that lies elsewhere. */
interface Change {
  readonly name: string;
  readonly change?: (clip: KeypointClip) => KeypointClip;
  readonly movedMs?: number;
}

const asRecorded: Change = { name: 'as recorded' };

const changes: readonly Change[] = [
  asRecorded,
  { name: '0.7 × speed', change: (clip) => atSpeed(clip, 0.7) },
  { name: '1.4 × speed', change: (clip) => atSpeed(clip, 1.4) },
  { name: 'window 30 % later', movedMs: 600 },
  { name: 'window 30 % earlier', movedMs: -600 },
];

/** These may cost three points at most. */
const cameras: readonly Change[] = [
  { name: 'half as large', change: (clip) => atSize(clip, 0.5) },
  { name: 'half as large again', change: (clip) => atSize(clip, 1.5) },
  { name: '8 frames a second', change: (clip) => atRate(clip, 8) },
  { name: '30 frames a second', change: (clip) => atRate(clip, 30) },
];
const mostLost = 3;

/** Of each label. */
const clipsOfTwoHands = 40;

/** Hips, knees and ankles. */
const legs = [11, 12, 13, 14, 15, 16] as const;

interface Task {
  readonly name: string;
  readonly set: RecordingSet;
  readonly layout: MotionLayout;
  readonly trials: readonly Trial[];
  /** In per cent, by change. */
  readonly floors: Readonly<Record<string, number>>;
}

/** How often movements are recognized: from the same person, and from others. */
export const motionAccuracy: Benchmark = async () => {
  const [body, hand, two] = await Promise.all(
    (['body', 'hand', 'two hands'] as const).map(loadRecordings),
  );
  const tasks = [
    ...tasksOf(body as RecordingSet, [95, 65, 85]),
    ...tasksOf(hand as RecordingSet, [89, 73, 81]),
    ...twoHands(two as RecordingSet),
  ];
  const rows: string[][] = [];
  const cameraRows: string[][] = [];
  const floors: Floor[] = [];
  for (const task of tasks) {
    console.log(task.name);
    // Two hands have no pixels: nothing is known of their camera.
    const hasCamera = task.set.name !== 'two hands';
    const all = await accuraciesOf(task, hasCamera ? [...changes, ...cameras] : changes);
    const posture = await meanPosture(task);
    const figures = changes.map(({ name }) => all.get(name) as number);
    rows.push([task.name, ...figures.map(percent), percent(posture)]);
    for (const [name, floor] of Object.entries(task.floors)) {
      floors.push(atLeast(`${task.name}, ${name}`, all.get(name) as number, floor, ' %'));
    }
    if (!hasCamera) continue;
    const base = all.get(asRecorded.name) as number;
    const lost = cameras.map(({ name }) => base - (all.get(name) as number));
    cameraRows.push([task.name, percent(base), ...lost.map((points) => (-points).toFixed(1))]);
    cameras.forEach(({ name }, i) =>
      floors.push(atMost(`${task.name}, lost ${name}`, lost[i] as number, mostLost, ' points')),
    );
  }
  return {
    title: 'Movements: accuracy',
    method:
      'Recordings of people (`motion/*`), not from a network: MoveNet and the hand network find keypoints less well. ' +
      'Body: 27 actions by 8 people. Hand: 14 gestures by 8 people. Two hands: 7 gestures, 280 clips, of which ' +
      'each eighth (or fourth) teaches, from each place to begin; the product has no such extractor. A window of two seconds lies where half of the path is made, an example has two augmentations. ' +
      'Six people: every two of the eight try in turn, and the others teach, as evenly as possible. Mean posture: the same head with where each channel is on average, and nothing ' +
      'of how it moves. Size: rounded to whole pixels. Upper body: no hips, knees and ankles; some of the 27 actions ' +
      'are of the legs.',
    tables: [
      {
        caption: 'Right answers, %',
        columns: ['who teaches', ...changes.map(({ name }) => name), 'mean posture'],
        rows,
      },
      {
        caption: 'Another camera: difference in points',
        columns: ['who teaches', 'as recorded, %', ...cameras.map(({ name }) => name)],
        rows: cameraRows,
      },
      await upperBody(body as RecordingSet),
    ],
    floors,
  };
};

function tasksOf(set: RecordingSet, [same, one, six]: readonly [number, number, number]): Task[] {
  const { name, layout, recordings } = set;
  const task = (who: string, trials: readonly Trial[], floor: number): Task => ({
    name: `${name}: ${who}`,
    set,
    layout,
    trials,
    floors: { [asRecorded.name]: floor },
  });
  return [
    task('takes 1 to 3 teach, 4 is tried', nextTakeTrials(recordings), same),
    task('one person teaches', oneTeacherTrials(recordings), one),
    task('six people, 10 a label', twoLearnersTrials(recordings), six),
  ];
}

function twoHands(set: RecordingSet): Task[] {
  const task = (count: number, floors: Task['floors']): Task => ({
    name: `${set.name}: ${count} a label`,
    set,
    layout: set.layout,
    trials: spreadTrials(set.recordings, clipsOfTwoHands / count),
    floors,
  });
  const floors = {
    [asRecorded.name]: 95,
    '0.7 × speed': 93,
    '1.4 × speed': 94,
    'window 30 % later': 89,
  };
  return [task(5, floors), task(10, {})];
}

/** In per cent, by the name of the change. */
async function accuraciesOf(
  { trials, layout }: Task,
  tried: readonly Change[],
): Promise<Map<string, number>> {
  const models = await inTurn(trials, ({ train }) => teachMovements(train, layout));
  return new Map(
    tried.map(({ name, change = (clip) => clip, movedMs }) => {
      const features = new Map<KeypointClip, Float32Array>();
      const of = (clip: KeypointClip) => {
        const known = features.get(clip) ?? featuresOf(change(clip), layout, movedMs);
        features.set(clip, known);
        return known;
      };
      const answers = trials.map(({ test }, i) =>
        test.map(({ clip }) => answerOf(models[i]!, of(clip))),
      );
      return [name, 100 * meanAccuracy(trials, answers)];
    }),
  );
}

async function meanPosture({ trials, layout }: Task): Promise<number> {
  const answers = await inTurn(trials, async ({ train, test }) => {
    const model = await teachMovements(train, layout, { columns: 'mean posture' });
    return test.map(({ clip }) => answerOf(model, meanPostureOf(featuresOf(clip, layout))));
  });
  return 100 * meanAccuracy(trials, answers);
}

async function upperBody(set: RecordingSet): Promise<Table> {
  const recordings = set.recordings.map((each) => ({ ...each, clip: without(each.clip, legs) }));
  const layout = upperBodyLayout;
  const tasks = tasksOf({ ...set, layout, recordings }, [0, 0, 0]);
  const rows = await inTurn(tasks, async (task) => {
    const all = await accuraciesOf(task, changes);
    return [task.name, ...changes.map(({ name }) => percent(all.get(name) as number))];
  });
  return {
    caption: 'Upper body: right answers, %',
    columns: ['who teaches', ...changes.map(({ name }) => name)],
    rows,
  };
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function percent(value: number): string {
  return value.toFixed(1);
}
