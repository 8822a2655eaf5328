import { asyncDispose, trainHead } from '@tl-elements/core';
import type { Benchmark, Table } from '../benchmark.ts';
import {
  compare,
  percent,
  points,
  differenceOf,
  summaryOf,
  type Contender,
  type Labelling,
  type SizeOf,
  ourHeadOn,
  peerHeadOn,
} from '../comparison.ts';
import { probabilitiesOf, trainingDataOf } from '../our-head.ts';
import { Peer } from '../peer/peer.ts';
import { loadSets } from '../picture-features.ts';
import { labelOfPicture, type PictureSet } from '../protocol.ts';

/** Two hard cases: uneven labels, mixed labels. */
export const calibration: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const peer = await Peer.start();
  try {
    return {
      title: 'Uneven and mixed labels',
      method:
        'Every picture is a take of its own. Uneven: 30 examples for the first half of the ' +
        'labels, 4 for the rest. Mixed: each label consists of two labels of the set, with half ' +
        'of its examples from each.',
      tables: [await hardTable(sets, seeds, peer)],
      floors: [],
    };
  } finally {
    await peer[asyncDispose]();
  }
};

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
