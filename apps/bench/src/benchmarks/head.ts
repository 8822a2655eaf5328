import {
  type LabelledRows,
  PICTURES_PER_LABEL,
  rowsOf,
  SIZES,
  type PictureSet,
} from '../protocol.ts';
import {
  asyncDispose,
  startHeadTrainer,
  type HeadTrainer,
  type TrainingSet,
} from '@tl-elements/core';
import { atLeast, atMost, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import { syntheticRows, type TrainingSize } from '../head-features.ts';
import { trainingSetOf } from '../our-head.ts';
import { Peer } from '../peer/peer.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import { median } from '../statistics.ts';
import {
  compare,
  differenceOf,
  percent,
  points,
  signed,
  summaryOf,
  ourHeadOn,
  peerHeadOn,
} from '../comparison.ts';
import type { PipelineName } from '../extractors.ts';

/** Trainings of ours for one of theirs: theirs take minutes. */
const OURS_PER_ROUND = 5;

interface Timed {
  readonly name: string;
  readonly rows: LabelledRows;
  readonly rounds: number;
  readonly hasFloor: boolean;
}

interface Times {
  readonly peer: number[];
  readonly fit: number[];
  readonly whole: number[];
  readonly firstFit: number[];
}

/** How long a training takes, theirs and ours. */
export const headTime: Benchmark = async () => {
  const peer = await Peer.start();
  try {
    const floors: Floor[] = [];
    const cold = await coldTable(peer, floors);
    const warm = await warmTable(floors);
    return {
      title: 'The head: time',
      method:
        "Teachable Machine's recipe in TensorFlow.js against our fit, in milliseconds. Their time " +
        'is taken in their worker, ours on the page: it includes sending the features and getting ' +
        'the head back. Both workers have trained before, except in "first". Each round takes one ' +
        `of theirs and ${OURS_PER_ROUND} of each of ours. The figures are medians, with the best ` +
        'in brackets.',
      tables: [cold, warm],
      floors,
    };
  } finally {
    await peer[asyncDispose]();
  }
};

async function timedTrainings(): Promise<Timed[]> {
  const [set] = (await loadSets()).filter(({ name }) => name === 'trash');
  const real = set && (await featuresOf('Teachable Machine', [set]))[0];
  const first200 = Array.from({ length: 4 * PICTURES_PER_LABEL }, (_, index) => index);
  const synthetic = (rows: number, dim: number, labelCount: number, rounds: number): Timed => ({
    name: nameOf({ rows, dim, labelCount }),
    rows: syntheticRows({ rows, dim, labelCount }, 1),
    rounds,
    hasFloor: dim === 1280 && rows !== 500,
  });
  return [
    ...(real
      ? [
          {
            name: '200 × 1280 × 4, photos of trash',
            rows: rowsOf(real, first200, 4),
            rounds: 5,
            hasFloor: true,
          },
        ]
      : []),
    synthetic(200, 1280, 4, 5),
    synthetic(500, 1280, 4, 3),
    synthetic(2000, 1280, 10, 3),
    synthetic(1000, 96, 5, 3),
    synthetic(300, 34, 4, 3),
  ];
}

function nameOf({ rows, dim, labelCount }: TrainingSize): string {
  return `${rows} × ${dim} × ${labelCount}`;
}

async function coldTable(peer: Peer, floors: Floor[]): Promise<Table> {
  const rows: string[][] = [];
  for (const timed of await timedTrainings()) {
    console.log(timed.name);
    const times = await measure(timed, peer);
    const fitRatio = median(times.peer) / median(times.fit);
    const wholeRatio = median(times.peer) / median(times.whole);
    rows.push([
      timed.name,
      ...[times.peer, times.firstFit, times.fit, times.whole].map(shown),
      `${fitRatio.toFixed(0)} ×`,
      `${wholeRatio.toFixed(0)} ×`,
    ]);
    if (!timed.hasFloor) continue;
    floors.push(
      atLeast(`fit, times as fast, ${timed.name}`, fitRatio, 100),
      atLeast(`with folds and temperature, times as fast, ${timed.name}`, wholeRatio, 25),
    );
  }
  return {
    caption: 'From features in memory to a trained head, ms',
    columns: [
      'examples × features × labels',
      'theirs',
      'ours, first',
      'ours, fit',
      'ours, with folds and temperature',
      'fit: times as fast',
      'with folds: times as fast',
    ],
    rows,
  };
}

async function measure({ rows, rounds }: Timed, peer: Peer): Promise<Times> {
  const times: Times = { peer: [], fit: [], whole: [], firstFit: [] };
  const trainer = await startHeadTrainer();
  let count = 0;
  // New names for rows and labels each time, so that the trainer can't start from the last solution.
  const nextSet = () => trainingSetOf(rows, `${count++} `);
  await trainer.train(nextSet(), {});
  for (let round = 0; round < rounds; round++) {
    times.peer.push((await peer.train(rows, round)).fitMs);
    for (let turn = 0; turn < OURS_PER_ROUND; turn++) {
      times.fit.push(await timeOf(trainer, nextSet(), false));
      times.whole.push(await timeOf(trainer, nextSet(), true));
    }
    const fresh = await startHeadTrainer();
    times.firstFit.push(await timeOf(fresh, nextSet(), false));
    await fresh[asyncDispose]();
  }
  await trainer[asyncDispose]();
  return times;
}

async function timeOf(trainer: HeadTrainer, set: TrainingSet, evaluate: boolean): Promise<number> {
  const startedAt = performance.now();
  await trainer.train(set, { evaluate });
  return performance.now() - startedAt;
}

/** The time from one more example to the first prediction with it. */
async function warmTable(floors: Floor[]): Promise<Table> {
  console.log('one example more');
  const [from, to] = [500, 530];
  const all = trainingSetOf(syntheticRows({ rows: to, dim: 1280, labelCount: 4 }, 2), '');
  const cases = [
    { name: 'a frame more of a recording', takeOf: (row: number) => `take ${row % 4}` },
    { name: 'a photo more', takeOf: (row: number) => `photo ${row}` },
  ];
  const rows: string[][] = [];
  for (const { name, takeOf } of cases) {
    const trainer = await startHeadTrainer();
    const upTo = (count: number): TrainingSet => ({
      ...all,
      rows: all.rows.slice(0, count).map((row, index) => ({ ...row, take: takeOf(index) })),
    });
    await trainer.train(upTo(from), { evaluate: true });
    const times: number[] = [];
    for (let count = from + 1; count <= to; count++) {
      times.push(await timeOf(trainer, upTo(count), false));
    }
    await trainer[asyncDispose]();
    rows.push([name, shown(times)]);
    if (name.includes('frame'))
      floors.push(atMost(`${name}, added to 500`, median(times), 20, ' ms'));
  }
  return {
    caption: 'One example added to 500 × 1280 × 4, until the new head is there, ms',
    columns: ['what is added', 'ours'],
    rows,
  };
}

function shown(times: readonly number[]): string {
  const digits = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  return `${digits(median(times))} (${digits(Math.min(...times))})`;
}

const accuracyFloors: Readonly<Record<number, number>> = { 5: 1.5, 10: 1, 30: 0.5 };

/** Their head and ours on the same features, in this order. */
export const headAccuracy: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const peer = await Peer.start();
  try {
    const floors: Floor[] = [];
    const tables: Table[] = [];
    for (const pipeline of ['Teachable Machine', 'efficientnet-lite0'] as const) {
      tables.push(await table(pipeline, sets, seeds, peer, floors));
    }
    return {
      title: 'The head: accuracy',
      method:
        "Teachable Machine's recipe, trained by TensorFlow.js, and our head, with the same " +
        'features and draws. Calibration error: ten bins of equal width over the best ' +
        'probability.',
      tables,
      floors,
    };
  } finally {
    await peer[asyncDispose]();
  }
};

async function table(
  pipeline: PipelineName,
  sets: readonly PictureSet[],
  seeds: number,
  peer: Peer,
  floors: Floor[],
): Promise<Table> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    console.log(`${pipeline}, ${size} a label`);
    const contenders = [peerHeadOn(pipeline, peer), ourHeadOn(pipeline)];
    const results = await compare(contenders, sets, { sizeOf: () => size, seeds });
    const [theirs = [], ours = []] = results;
    const accuracy = differenceOf(ours, theirs, 'accuracy');
    const logLoss = differenceOf(ours, theirs, 'logLoss');
    const calibration = differenceOf(ours, theirs, 'calibrationError');
    const both = (of: 'accuracy' | 'balancedAccuracy' | 'calibrationError') =>
      results.map((scores) => percent(summaryOf(scores, of).mean)).join(' / ');
    rows.push([
      String(size),
      both('accuracy'),
      points(accuracy),
      both('balancedAccuracy'),
      results.map((scores) => summaryOf(scores, 'logLoss').mean.toFixed(3)).join(' / '),
      signed(logLoss),
      both('calibrationError'),
      points(calibration),
    ]);
    const where = `${pipeline} features, ${size} a label`;
    const least = accuracyFloors[size] ?? 0;
    floors.push(
      atLeast(`accuracy, ours − theirs, ${where}`, 100 * accuracy.mean, least, ' points'),
      atLeast(`log-loss, theirs − ours, ${where}`, -logLoss.mean, 0),
      atLeast(`calibration error, theirs − ours, ${where}`, -100 * calibration.mean, 0, ' points'),
    );
  }
  return {
    caption: `Theirs / ours on the features of ${pipeline}, in % but for log-loss`,
    columns: [
      'examples a label',
      'accuracy',
      'difference',
      'balanced accuracy',
      'log-loss',
      'difference',
      'calibration error',
      'difference',
    ],
    rows,
  };
}
