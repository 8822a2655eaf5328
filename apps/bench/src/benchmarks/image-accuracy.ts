import { asyncDispose } from '@tl-elements/core';
import { atLeast, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import {
  compare,
  compareBySet,
  differenceOf,
  meanOverSets,
  percent,
  points,
  summaryOf,
  type ScoresBySeed,
} from '../comparison.ts';
import { ourHeadOn, ourHeadWithAugmentations, peerHeadOn, probed } from '../contenders.ts';
import { Peer } from '../peer/peer.ts';
import { loadSets } from '../picture-features.ts';
import { SIZES, type PictureSet } from '../protocol.ts';

const probeFloors: Readonly<Record<number, number>> = { 10: 3, 30: 2.5 };
const endToEndFloors: Readonly<Record<number, number>> = { 5: 7, 10: 6, 30: 4 };

/** The trainer makes augmentations for labels with fewer pictures than this. */
const FEW_PICTURES = 30;

/**
 * Draws of a table for each seed asked for. Over ten draws, the standard error of a difference is
 * 0.7 points, too large to say whether a floor is met (docs/decisions/0015).
 */
const DRAWS = 4;
/** The same at 30 pictures, where our figure is within a tenth of a point of its floor. */
const PROBE_DRAWS_AT_30 = 30;

/** Extractors under one linear probe, and whole products, extractor and head. */
export const imageAccuracy: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const peer = await Peer.start();
  try {
    const floors: Floor[] = [];
    const probes = await probeTables(sets, seeds, floors);
    const endToEnd = await endToEndTable(sets, DRAWS * seeds, peer, floors);
    return {
      title: 'Pictures: accuracy',
      method:
        'Extractors with a linear probe (logistic regression, lambda 1e-4, features centered), ' +
        'then end to end: their extractor with their head against ours with ours. Each pipeline ' +
        'crops and resizes in its own documented way: theirs on a 224 px canvas, fed x / 127 − 1. ' +
        `The probe takes ${DRAWS * seeds} draws, and ${PROBE_DRAWS_AT_30 * seeds} at 30 pictures ` +
        `a label; end to end takes ${DRAWS * seeds}. There, "ours" includes the augmentations ` +
        `that the trainer makes in idle time for labels with fewer than ${FEW_PICTURES} pictures: ` +
        'five of each.',
      tables: [...probes, endToEnd],
      floors,
    };
  } finally {
    await peer[asyncDispose]();
  }
};

async function probeTables(
  sets: readonly PictureSet[],
  seeds: number,
  floors: Floor[],
): Promise<Table[]> {
  const contenders = (
    ['Teachable Machine', 'efficientnet-lite0', 'efficientnet-lite0-160'] as const
  ).map(probed);
  const captions = ['mean of the sets', ...sets.map(({ name }) => name)];
  const rows: string[][][] = captions.map(() => []);
  for (const size of SIZES) {
    console.log(`linear probe, ${size} a label`);
    const draws = (size === 30 ? PROBE_DRAWS_AT_30 : DRAWS) * seeds;
    const bySet = await compareBySet(contenders, sets, { sizeOf: () => size, seeds: draws });
    const mean = meanOverSets(bySet);
    [mean, ...bySet].forEach((results, table) => rows[table]?.push(probeRow(size, results)));
    const floor = probeFloors[size];
    if (floor === undefined) continue;
    const [theirs = [], ours = []] = mean;
    const figure = 100 * differenceOf(ours, theirs, 'accuracy').mean;
    floors.push(
      atLeast(`linear probe, ours − theirs at ${size} a label`, figure, floor, ' points'),
    );
  }
  return captions.map((caption, table) => ({
    caption: `Linear probe, accuracy in %, ${caption}`,
    columns: [
      'examples a label',
      ...contenders.map(({ name }) => name),
      'ours − theirs',
      '160 px − theirs',
    ],
    rows: rows[table] ?? [],
  }));
}

function probeRow(size: number, results: readonly ScoresBySeed[]): string[] {
  const [theirs = [], ours = [], small = []] = results;
  return [
    String(size),
    ...results.map((scores) => percent(summaryOf(scores, 'accuracy').mean)),
    points(differenceOf(ours, theirs, 'accuracy')),
    points(differenceOf(small, theirs, 'accuracy')),
  ];
}

async function endToEndTable(
  sets: readonly PictureSet[],
  seeds: number,
  peer: Peer,
  floors: Floor[],
): Promise<Table> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const contenders = [
      peerHeadOn('Teachable Machine', peer),
      size < FEW_PICTURES ? ourHeadWithAugmentations() : ourHeadOn('efficientnet-lite0'),
      ourHeadOn('efficientnet-lite0'),
      ourHeadOn('efficientnet-lite0-160'),
    ];
    console.log(`end to end, ${size} a label`);
    const results = await compare(contenders, sets, { sizeOf: () => size, seeds });
    const [theirs = [], ours = []] = results;
    const difference = differenceOf(ours, theirs, 'accuracy');
    rows.push([
      String(size),
      ...results.map((scores) => percent(summaryOf(scores, 'accuracy').mean)),
      points(difference),
      ...[theirs, ours].map((scores) => summaryOf(scores, 'logLoss').mean.toFixed(3)),
    ]);
    const what = `end to end, ours − theirs at ${size} a label`;
    floors.push(atLeast(what, 100 * difference.mean, endToEndFloors[size] ?? 0, ' points'));
  }
  return {
    caption: 'End to end, accuracy in %',
    columns: [
      'examples a label',
      'Teachable Machine',
      'ours',
      'ours, no augmentations',
      'ours, 160 px, no augmentations',
      'ours − theirs',
      'log-loss, theirs',
      'log-loss, ours',
    ],
    rows,
  };
}
