import { asyncDispose } from '@tl-elements/core';
import { moveNetLightning } from '@tl-elements/pose';
import { atLeast, type Benchmark, type Floor } from '../benchmark.ts';
import { percent, points } from '../comparison.ts';
import { answersOfOurGaussianHead } from '../our-head.ts';
import { Peer } from '../peer/peer.ts';
import { featuresOfPostures, loadPostures } from '../posture-features.ts';
import {
  accuracyOf,
  drawPostures,
  firstColumns,
  postureRows,
  testPostures,
  withCopies,
} from '../posture-protocol.ts';
import type { LabelledRows } from '../protocol.ts';
import { meanOf, pairedDifference, summarize } from '../statistics.ts';

const sizes = [5, 10, 30] as const;

/** Per cent, by examples a posture: as they are, and with mirrored copies. */
const floors: Readonly<Record<number, readonly [plain: number, copies: number]>> = {
  10: [91, 96.5],
  30: [96, 98.5],
};

/** The number of features that are positions of keypoints. The rest are directions of limbs. */
const placesDim = 34;

/** Postures, trained on some people and tested on others: both heads on the same features. */
export const poseAccuracy: Benchmark = async ({ seeds }) => {
  const set = await loadPostures();
  const features = await featuresOfPostures(set);
  const all = [...set.labels.keys()];
  const tried = testPostures(set);
  const test = postureRows(set, features, tried, all);
  const peer = await Peer.start();
  const learners: readonly ((train: LabelledRows, seed: number) => Promise<number>)[] = [
    async (train, seed) =>
      accuracyOf((await peer.train(train, seed, test)).probabilities, test, tried.length),
    async (train) => {
      const [ours, tests] = [train, test].map((rows) => firstColumns(rows, placesDim)) as [
        LabelledRows,
        LabelledRows,
      ];
      return accuracyOf(await answersOfOurGaussianHead(ours, tests), tests, tried.length);
    },
    async (train) => accuracyOf(await answersOfOurGaussianHead(train, test), test, tried.length),
  ];
  const rows: string[][] = [];
  const met: Floor[] = [];
  try {
    for (const size of sizes) {
      for (const copies of [false, true]) {
        console.log(`${size} a posture${copies ? ', mirrored copies' : ''}`);
        const accuracies = learners.map(() => [] as number[]);
        for (let seed = 0; seed < seeds; seed++) {
          const drawn = postureRows(set, features, drawPostures(set, seed, size), all);
          const train = copies ? withCopies(drawn, mirrored) : drawn;
          for (const [who, learn] of learners.entries()) {
            accuracies[who]?.push(await learn(train, seed));
          }
        }
        const [theirs = [], , ours = []] = accuracies;
        const difference = pairedDifference(ours, theirs);
        rows.push([
          String(size),
          copies ? 'yes' : 'no',
          ...accuracies.map((each) => percent(meanOf(each))),
          percent(summarize(ours).standardError),
          points(difference),
        ]);
        const floor = floors[size]?.[Number(copies)];
        if (floor === undefined) continue;
        const what = `${size} a posture${copies ? ', mirrored copies' : ''}`;
        met.push(
          atLeast(`accuracy, ${what}`, 100 * meanOf(ours), floor, ' %'),
          atLeast(`ours − theirs, ${what}`, 100 * difference.mean, 0, ' points'),
        );
      }
    }
  } finally {
    await peer[asyncDispose]();
  }
  const found = features.filter((row) => row !== null).length;
  return {
    title: 'Postures: accuracy',
    method:
      'Five yoga postures (`pose/yoga-cg`), trained with some people and tested on others. ' +
      `MoveNet found a person in ${found} of ${features.length} pictures. Without a person, a ` +
      'training picture is left out and a test picture counts as wrong. Both heads get the same ' +
      'features: the positions of keypoints relative to the hips, and the directions of limbs. ' +
      "Mirrored copies are additional rows. Theirs is Teachable Machine's head for pictures, " +
      'which has no dropout.',
    tables: [
      {
        caption: 'Accuracy in %',
        columns: [
          'examples a posture',
          'mirrored copies',
          "Teachable Machine's head",
          'our head, keypoints alone',
          'our head',
          'standard error',
          'ours − theirs',
        ],
        rows,
      },
    ],
    floors: met,
  };
};

function mirrored(features: Float32Array): Float32Array {
  if (!moveNetLightning.mirror) throw new Error('The extractor does not mirror its features.');
  return moveNetLightning.mirror(features);
}
