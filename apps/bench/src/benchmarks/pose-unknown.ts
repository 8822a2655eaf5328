import { predictHead, trainHead, type Head, type FeatureSubset } from '@tl-elements/core';
import { moveNetLightning } from '@tl-elements/pose';
import type { Benchmark } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { trainingDataOf } from '../our-head.ts';
import { loadSets } from '../picture-features.ts';
import { featuresOfPostures, loadPostures, posturesIn } from '../posture-features.ts';
import {
  drawPostures,
  postureRows,
  testPostures,
  type PostureSet,
  type PostureFeatures,
} from '../posture-protocol.ts';
import { auroc, meanOf, summarize } from '../statistics.ts';

const sizes = [10, 30] as const;

/** The number of features that are positions of keypoints. The rest are directions of limbs. */
const placesDim = 34;
const { dim, unknownViews } = moveNetLightning.info;

/** Feature subsets, for the detector's distances. */
const candidates: readonly (readonly FeatureSubset[])[] = [
  [0, placesDim] as const,
  [placesDim, dim] as const,
].flatMap((columns) =>
  (['raw', 'centered', 'standardized'] as const).map((view) => [{ columns, view }]),
);

function nameOf(subsets: readonly FeatureSubset[]): string {
  const names = subsets.map(
    ({ columns, view }) => `${columns[0] ? 'limbs' : 'keypoints'}, ${view}`,
  );
  const isShipped = JSON.stringify(subsets) === JSON.stringify(unknownViews);
  return names.join(' + ') + (isShipped ? ' (as shipped)' : '');
}

/** The results of one detector in one draw. */
interface Found {
  readonly near: number;
  readonly far: number;
  readonly softmaxNear: number;
  readonly softmaxFar: number;
  readonly refused: number;
  readonly caughtNear: number;
  readonly caughtFar: number;
}

/** How well the detector separates taught postures from others, by the feature subsets that it uses. */
export const poseUnknown: Benchmark = async ({ seeds }) => {
  const set = await loadPostures();
  const features = await featuresOfPostures(set);
  const things = await peopleInThings();
  const rows: string[][] = [];
  for (const size of sizes) {
    for (const subsets of candidates) {
      const name = nameOf(subsets);
      console.log(`${size} a posture, ${name}`);
      const found: Found[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        const all: Found[] = [];
        for (const left of set.labels.keys()) {
          all.push(await measureDraw({ set, features, things, size, seed, left, subsets }));
        }
        found.push(meanFound(all));
      }
      rows.push([String(size), name, ...cellsOf(found)]);
    }
  }
  return {
    title: 'Postures: unknown postures',
    method:
      'Each of the five postures in turn is never trained: all its pictures are the near ' +
      `unknowns. The far ones are ${things.length} pictures of things (\`image/*\`) in which ` +
      'MoveNet finds a person by mistake. Known: the trained postures, by other people. AUROC: ' +
      'the chance that an unknown posture scores above a known one. Softmax: one minus the best ' +
      'probability of the same head.',
    tables: [
      {
        caption: 'By the features in which the detector measures distances',
        columns: [
          'examples a posture',
          'features',
          'AUROC near',
          'AUROC far',
          'softmax near',
          'softmax far',
          'known refused, %',
          'near caught, %',
          'far caught, %',
        ],
        rows,
      },
    ],
    floors: [],
  };
};

/** Pictures of things in which MoveNet finds people. */
async function peopleInThings(): Promise<Float32Array[]> {
  const all: Float32Array[] = [];
  for (const { name, digest, urls } of await loadSets()) {
    const found = await posturesIn(`${name}-${digest}`, urls);
    all.push(...found.filter((features) => features !== null));
  }
  return all;
}

async function measureDraw(draw: {
  readonly set: PostureSet;
  readonly features: PostureFeatures;
  readonly things: readonly Float32Array[];
  readonly size: number;
  readonly seed: number;
  /** The posture that is not taught. */
  readonly left: number;
  readonly subsets: readonly FeatureSubset[];
}): Promise<Found> {
  const { set, features, things, size, seed, left, subsets } = draw;
  const taught = [...set.labels.keys()].filter((label) => label !== left);
  const rows = postureRows(set, features, drawPostures(set, seed, size), taught);
  const { head } = await trainHead({ ...trainingDataOf(rows, subsets), head: 'gaussian' });
  const peopleAt = (indices: readonly number[]) =>
    indices.map((index) => features[index]).filter((row) => row instanceof Float32Array);
  const isLeft = (index: number) => set.pictures[index]?.label === left;
  const known = scoresOf(head, peopleAt(testPostures(set).filter((index) => !isLeft(index))));
  const near = scoresOf(head, peopleAt([...set.pictures.keys()].filter(isLeft)));
  const far = scoresOf(head, things);
  return {
    near: auroc(known.distances, near.distances),
    far: auroc(known.distances, far.distances),
    softmaxNear: auroc(known.doubts, near.doubts),
    softmaxFar: auroc(known.doubts, far.doubts),
    refused: known.refused,
    caughtNear: near.refused,
    caughtFar: far.refused,
  };
}

function scoresOf(head: Head, people: readonly Float32Array[]) {
  const said = people.map((features) => predictHead(head, features));
  return {
    distances: said.map(({ unknownDistance }) => unknownDistance ?? NaN),
    doubts: said.map(({ scores }) => 1 - Math.max(...scores)),
    refused: meanOf(said.map(({ isUnknown }) => Number(isUnknown))),
  };
}

function meanFound(all: readonly Found[]): Found {
  const mean = (of: keyof Found) => meanOf(all.map((found) => found[of]));
  return {
    near: mean('near'),
    far: mean('far'),
    softmaxNear: mean('softmaxNear'),
    softmaxFar: mean('softmaxFar'),
    refused: mean('refused'),
    caughtNear: mean('caughtNear'),
    caughtFar: mean('caughtFar'),
  };
}

function cellsOf(found: readonly Found[]): string[] {
  const over = (of: keyof Found) => summarize(found.map((one) => one[of]));
  const withError = (of: 'near' | 'far') => {
    const { mean, standardError } = over(of);
    return `${mean.toFixed(3)} ± ${standardError.toFixed(3)}`;
  };
  return [
    withError('near'),
    withError('far'),
    over('softmaxNear').mean.toFixed(3),
    over('softmaxFar').mean.toFixed(3),
    percent(over('refused').mean),
    percent(over('caughtNear').mean),
    percent(over('caughtFar').mean),
  ];
}
