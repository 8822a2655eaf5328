import { asyncDispose, trainHead } from '@tl-elements/core';
import type { Benchmark, Table } from '../benchmark.ts';
import {
  compare,
  percent,
  points,
  differenceOf,
  summaryOf,
  type Contender,
} from '../comparison.ts';
import type { Labelling, SizeOf } from '../comparison.ts';
import { ourHeadOn, peerHeadOn } from '../contenders.ts';
import { probabilitiesOf, trainingDataOf } from '../our-head.ts';
import { Peer } from '../peer/peer.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import { drawPictures, labelOfPicture, rowsOf, SIZES, type PictureSet } from '../protocol.ts';
import type { SetFeatures } from '../protocol.ts';
import { scoresOf } from '../scores.ts';
import { meanOf } from '../statistics.ts';

/** Whether the expected accuracy is right, and two hard cases: uneven labels, mixed labels. */
export const calibration: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const expected = await expectedTable(sets, seeds);
  const peer = await Peer.start();
  try {
    return {
      title: 'Expected accuracy; uneven and mixed labels',
      method:
        'The accuracy that a trained head expects (class-balanced, from its folds) against the ' +
        'accuracy on the test pictures. Every picture is a take of its own. Uneven: 30 examples ' +
        'for the first half of the labels, 4 for the rest. Mixed: each label consists of two ' +
        'labels of the set, with half of its examples from each.',
      tables: [expected, await hardTable(sets, seeds, peer)],
      floors: [],
    };
  } finally {
    await peer[asyncDispose]();
  }
};

interface Expectation {
  readonly expected: number;
  readonly tested: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly testPictures: number;
}

async function expectedTable(sets: readonly PictureSet[], seeds: number): Promise<Table> {
  const features = await featuresOf('efficientnet-lite0', sets);
  const rows: string[][] = [];
  for (const size of SIZES) {
    console.log(`expected accuracy, ${size} a label`);
    const all: Expectation[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      for (const [place, set] of sets.entries()) {
        all.push(await expectationOf(set, features[place] as SetFeatures, size, seed));
      }
    }
    const mean = (of: (one: Expectation) => number) => percent(meanOf(all.map(of)));
    const ranged = all.filter(({ low }) => low !== null);
    rows.push([
      String(size),
      mean(({ expected }) => expected),
      mean(({ tested }) => tested),
      mean(({ expected, tested }) => expected - tested),
      mean(({ expected, tested }) => Math.abs(expected - tested)),
      ranged.length > 0
        ? percent(meanOf(ranged.map((one) => Number(isCovered(one, 0)))))
        : 'no range',
      ranged.length > 0
        ? percent(meanOf(ranged.map((one) => Number(isCovered(one, 1.645)))))
        : 'no range',
    ]);
  }
  return {
    caption: 'Expected accuracy, in %, with its 90 % range',
    columns: [
      'examples a label',
      'expected',
      'tested',
      'expected − tested',
      '|expected − tested|',
      'test within the range',
      "with the test's own error",
    ],
    rows,
  };
}

async function expectationOf(
  set: PictureSet,
  features: SetFeatures,
  size: number,
  seed: number,
): Promise<Expectation> {
  const labelCount = set.labels.length;
  const { train, test } = drawPictures(labelCount, seed, () => size);
  const { head, evaluation } = await trainHead(trainingDataOf(rowsOf(features, train, labelCount)));
  if (!evaluation) throw new Error('The head has no expectation.');
  const testRows = rowsOf(features, test, labelCount);
  const { balancedAccuracy } = scoresOf({
    probabilities: probabilitiesOf(head, testRows),
    truth: testRows.labelOf,
  });
  const { accuracy: expected, low, high } = evaluation;
  return { expected, tested: balancedAccuracy, low, high, testPictures: test.length };
}

/** `deviations`: how many standard errors of the test itself are allowed on top of the range. */
function isCovered(one: Expectation, deviations: number): boolean {
  const { expected, tested, low, high, testPictures } = one;
  if (low === null || high === null) return false;
  const own = deviations * Math.sqrt((tested * (1 - tested)) / testPictures);
  const [below, above] = [expected - low, high - expected].map((side) => Math.hypot(side, own));
  return tested >= expected - (below ?? 0) && tested <= expected + (above ?? 0);
}

interface HardCase {
  readonly name: string;
  readonly sizeOf: SizeOf;
  readonly labelling?: Labelling;
}

const pairs: Labelling = {
  labelCount: ({ labels }) => labels.length / 2,
  labelOf: (index, { labels }) => labelOfPicture(index) % (labels.length / 2),
};

const hardCases: readonly HardCase[] = [
  { name: 'uneven: 30 and 4', sizeOf: (label, labels) => (label < labels / 2 ? 30 : 4) },
  { name: 'mixed: 5 + 5', sizeOf: () => 5, labelling: pairs },
  { name: 'mixed: 15 + 15', sizeOf: () => 15, labelling: pairs },
];

async function hardTable(sets: readonly PictureSet[], seeds: number, peer: Peer): Promise<Table> {
  const gaussian: Contender = {
    name: 'our Gaussian head',
    pipeline: 'efficientnet-lite0',
    answer: async (train, test) => {
      const { head } = await trainHead({ ...trainingDataOf(train), head: 'gaussian' });
      return probabilitiesOf(head, test);
    },
  };
  const contenders = [
    peerHeadOn('Teachable Machine', peer),
    ourHeadOn('Teachable Machine'),
    peerHeadOn('efficientnet-lite0', peer),
    ourHeadOn('efficientnet-lite0'),
    gaussian,
  ];
  const rows: string[][] = [];
  for (const { name, ...how } of hardCases) {
    console.log(name);
    const results = await compare(contenders, sets, { ...how, seeds });
    const [theirs = [], , , ours = []] = results;
    rows.push([
      name,
      ...results.map((scores) => percent(summaryOf(scores, 'balancedAccuracy').mean)),
      points(differenceOf(ours, theirs, 'balancedAccuracy')),
    ]);
  }
  return {
    caption: 'Balanced accuracy in %: extractor, head',
    columns: [
      'examples',
      'theirs, theirs',
      'theirs, ours',
      'ours, theirs',
      'ours, ours',
      'ours, our Gaussian head',
      'both ours − both theirs',
    ],
    rows,
  };
}
