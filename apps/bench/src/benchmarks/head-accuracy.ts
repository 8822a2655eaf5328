import { asyncDispose } from '@tl-elements/core';
import { atLeast, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import { compare, differenceOf, percent, points, signed, summaryOf } from '../comparison.ts';
import { ourHeadOn, peerHeadOn } from '../contenders.ts';
import type { PipelineName } from '../extractors.ts';
import { Peer } from '../peer/peer.ts';
import { loadSets } from '../picture-features.ts';
import { SIZES, type PictureSet } from '../protocol.ts';

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
