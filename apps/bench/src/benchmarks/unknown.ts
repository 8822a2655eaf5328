import { predictHead, trainHead, type Head } from '@tl-elements/core';
import { efficientnetLite0 } from '@tl-elements/image';
import type { Benchmark, Table } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { trainingDataOf } from '../our-head.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import {
  drawPictures,
  labelOfPicture,
  rowsOf,
  type PictureSet,
  type SetFeatures,
} from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { auroc, detectionAt, meanOf, summarize } from '../statistics.ts';

const sizes = [10, 30] as const;

/** The result for one picture: our score, the softmax's (1 - confidence), and the decision. */
interface Scored {
  readonly distance: number;
  readonly doubt: number;
  readonly isUnknown: boolean;
}

/** What one seed found on one set. */
interface Found {
  readonly refused: number;
  readonly near: Separation;
  readonly far: Separation;
}

interface Separation {
  readonly auroc: number;
  readonly softmaxAuroc: number;
  readonly detectionAtFive: number;
  readonly detected: number;
}

/** How well the detector separates taught things from others. */
export const unknown: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const features = await featuresOf('efficientnet-lite0', sets);
  const found: { size: number; bySeed: Found[] }[] = [];
  for (const size of sizes) {
    console.log(`${size} a label`);
    const bySeed: Found[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      const all: Found[] = [];
      for (const place of sets.keys())
        all.push(await measureDraw(sets, features, place, size, seed));
      bySeed.push(meanFound(all));
    }
    found.push({ size, bySeed });
  }
  return {
    title: 'Unknown things',
    method:
      'A third of the labels of a set, drawn by the seed, is never trained. All their pictures ' +
      'are the near unknowns, and all pictures of the other set the far ones. The test pictures ' +
      'of the trained labels are the known ones. AUROC: the chance that an unknown picture ' +
      'scores above a known one. "Softmax": one minus the best probability of the same head.',
    tables: (['near', 'far'] as const).map((kind) => tableOf(kind, found)),
    floors: [],
  };
};

async function measureDraw(
  sets: readonly PictureSet[],
  features: readonly SetFeatures[],
  place: number,
  size: number,
  seed: number,
): Promise<Found> {
  const set = sets[place] as PictureSet;
  const own = features[place] as SetFeatures;
  const labels = shuffled([...set.labels.keys()], seededRandom(seed + 1000));
  const taught = labels.slice(Math.floor(labels.length / 3));
  const isTaught = (index: number) => taught.includes(labelOfPicture(index));
  const { train, test } = drawPictures(set.labels.length, seed, () => size);
  const labelOf = (index: number) => taught.indexOf(labelOfPicture(index));
  const { head } = await trainHead(
    trainingDataOf(
      rowsOf(own, train.filter(isTaught), taught.length, labelOf),
      efficientnetLite0.info.unknownViews,
    ),
  );
  const everything = ({ urls }: PictureSet) => [...urls.keys()];
  const known = scoresOf(head, own, test.filter(isTaught));
  const near = scoresOf(
    head,
    own,
    everything(set).filter((index) => !isTaught(index)),
  );
  const far = sets.flatMap((other, index) =>
    index === place ? [] : scoresOf(head, features[index] as SetFeatures, everything(other)),
  );
  return {
    refused: shareUnknown(known),
    near: separationOf(known, near),
    far: separationOf(known, far),
  };
}

function scoresOf(head: Head, { dim, values }: SetFeatures, indices: readonly number[]): Scored[] {
  return indices.map((index) => {
    const said = predictHead(head, values.subarray(index * dim, (index + 1) * dim));
    if (said.unknownDistance === null) throw new Error('The head has no unknown detector.');
    return {
      distance: said.unknownDistance,
      doubt: 1 - Math.max(...said.scores),
      isUnknown: said.isUnknown,
    };
  });
}

function separationOf(known: readonly Scored[], unknown: readonly Scored[]): Separation {
  const of = (scored: readonly Scored[], score: 'distance' | 'doubt') =>
    scored.map((one) => one[score]);
  return {
    auroc: auroc(of(known, 'distance'), of(unknown, 'distance')),
    softmaxAuroc: auroc(of(known, 'doubt'), of(unknown, 'doubt')),
    detectionAtFive: detectionAt(0.05, of(known, 'distance'), of(unknown, 'distance')),
    detected: shareUnknown(unknown),
  };
}

function shareUnknown(scored: readonly Scored[]): number {
  return meanOf(scored.map(({ isUnknown }) => Number(isUnknown)));
}

function meanFound(all: readonly Found[]): Found {
  const mean = (of: (found: Found) => number) => meanOf(all.map(of));
  const separation = (kind: 'near' | 'far'): Separation => ({
    auroc: mean((found) => found[kind].auroc),
    softmaxAuroc: mean((found) => found[kind].softmaxAuroc),
    detectionAtFive: mean((found) => found[kind].detectionAtFive),
    detected: mean((found) => found[kind].detected),
  });
  return {
    refused: mean(({ refused }) => refused),
    near: separation('near'),
    far: separation('far'),
  };
}

function tableOf(kind: 'near' | 'far', found: { size: number; bySeed: Found[] }[]): Table {
  return {
    caption: kind === 'near' ? 'A new label of the same kind' : 'Things of another kind',
    columns: [
      'examples a label',
      'AUROC, softmax',
      'AUROC, ours',
      'caught at 5 % false refusals, %',
      'caught at its own threshold, %',
      'known things refused at it, %',
    ],
    rows: found.map(({ size, bySeed }) => {
      const over = (of: (found: Found) => number) => summarize(bySeed.map(of));
      const ours = over((one) => one[kind].auroc);
      return [
        String(size),
        over((one) => one[kind].softmaxAuroc).mean.toFixed(3),
        `${ours.mean.toFixed(3)} ± ${ours.standardError.toFixed(3)}`,
        percent(over((one) => one[kind].detectionAtFive).mean),
        percent(over((one) => one[kind].detected).mean),
        percent(over(({ refused }) => refused).mean),
      ];
    }),
  };
}
