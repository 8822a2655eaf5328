import type { PipelineName } from './extractors.ts';
import { probe } from './linear-probe.ts';
import { answersOfOurHead } from './our-head.ts';
import type { Peer } from './peer/peer.ts';
import { featuresOf } from './picture-features.ts';
import {
  drawPictures,
  rowsOf,
  withAugmentations,
  type LabelledRows,
  type PictureSet,
  type SetFeatures,
} from './protocol.ts';
import { scoresOf, type Scores } from './scores.ts';
import { meanOf, pairedDifference, summarize, type Summary } from './statistics.ts';

/** An extractor under the linear probe. */
export function probed(pipeline: PipelineName): Contender {
  return { name: pipeline, pipeline, answer: async (train, test) => probe(train, test) };
}

/** Any extractor with our head. */
export function ourHeadOn(pipeline: PipelineName): Contender {
  return { name: `our head on ${pipeline}`, pipeline, answer: answersOfOurHead };
}

/** The same with five augmentations of each training picture, as the trainer makes in idle time. */
export function ourHeadWithAugmentations(): Contender {
  return {
    ...ourHeadOn('efficientnet-lite0'),
    augmentations: [
      'efficientnet-lite0, closer',
      'efficientnet-lite0, top left',
      'efficientnet-lite0, bottom right',
      'efficientnet-lite0, turned right',
      'efficientnet-lite0, turned left',
    ],
  };
}

/** Any extractor with Teachable Machine's head. */
export function peerHeadOn(pipeline: PipelineName, peer: Peer): Contender {
  return {
    name: `Teachable Machine's head on ${pipeline}`,
    pipeline,
    answer: async (train, test, seed) => (await peer.train(train, seed, test)).probabilities,
  };
}

/** An extractor and a head. */
export interface Contender {
  readonly name: string;
  readonly pipeline: PipelineName;
  /** Pipelines of augmentations of each training picture. */
  readonly augmentations?: readonly PipelineName[];
  /** Trains on `train` and gives the probabilities of `test`, `rows x labels`. */
  readonly answer: (train: LabelledRows, test: LabelledRows, seed: number) => Promise<Float32Array>;
}

/** Scores of one contender, one for each seed: means over the sets. */
export type ScoresBySeed = readonly Scores[];

/** How many training pictures each label gets: all the same, or by the label's index. */
export type SizeOf = (label: number, labelCount: number) => number;

/** Which labels the training pictures get: those of the set, or others. */
export interface Labelling {
  readonly labelCount: (set: PictureSet) => number;
  readonly labelOf: (index: number, set: PictureSet) => number;
}

interface Comparison {
  readonly sizeOf: SizeOf;
  readonly seeds: number;
  readonly labelling?: Labelling;
}

/**
 * Trains and tests all contenders on the same draws, one after the other within each draw.
 *
 * @returns for each contender, in their order, the scores by seed.
 */
export async function compare(
  contenders: readonly Contender[],
  sets: readonly PictureSet[],
  comparison: Comparison,
): Promise<ScoresBySeed[]> {
  return meanOverSets(await compareBySet(contenders, sets, comparison));
}

/** The same before the mean is taken: for each set, for each contender, the scores by seed. */
export async function compareBySet(
  contenders: readonly Contender[],
  sets: readonly PictureSet[],
  { sizeOf, seeds, labelling }: Comparison,
): Promise<ScoresBySeed[][]> {
  const features = await loadFeatures(contenders, sets);
  const bySet: Scores[][][] = sets.map(() => contenders.map(() => []));
  for (let seed = 0; seed < seeds; seed++) {
    for (const [place, set] of sets.entries()) {
      const { train, test } = drawPictures(set.labels.length, seed, (label) =>
        sizeOf(label, set.labels.length),
      );
      const labelCount = labelling?.labelCount(set) ?? set.labels.length;
      const labelOf = labelling && ((index: number) => labelling.labelOf(index, set));
      for (const [who, { pipeline, augmentations = [], answer }] of contenders.entries()) {
        const rows = (name: PipelineName, pictures: readonly number[]) =>
          rowsOf(features.get(name)?.[place] as SetFeatures, pictures, labelCount, labelOf);
        const altered = augmentations.map((name) => rows(name, train));
        const trainRows = withAugmentations(rows(pipeline, train), altered);
        const testRows = rows(pipeline, test);
        const probabilities = await answer(trainRows, testRows, seed);
        bySet[place]?.[who]?.push(scoresOf({ probabilities, truth: testRows.labelOf }));
      }
    }
  }
  return bySet;
}

/** For each contender and seed the mean over the sets. */
export function meanOverSets(bySet: readonly ScoresBySeed[][]): ScoresBySeed[] {
  const [first = []] = bySet;
  return first.map((scores, who) =>
    scores.map((_, seed) => meanScores(bySet.map((set) => set[who]?.[seed] as Scores))),
  );
}

async function loadFeatures(
  contenders: readonly Contender[],
  sets: readonly PictureSet[],
): Promise<Map<PipelineName, SetFeatures[]>> {
  const features = new Map<PipelineName, SetFeatures[]>();
  for (const name of contenders.flatMap(({ pipeline, augmentations = [] }) => [
    pipeline,
    ...augmentations,
  ])) {
    if (!features.has(name)) features.set(name, await featuresOf(name, sets));
  }
  return features;
}

function meanScores(scores: readonly Scores[]): Scores {
  const mean = (of: keyof Scores) => meanOf(scores.map((score) => score[of]));
  return {
    accuracy: mean('accuracy'),
    balancedAccuracy: mean('balancedAccuracy'),
    logLoss: mean('logLoss'),
    calibrationError: mean('calibrationError'),
  };
}

/** One score over the seeds. */
export function summaryOf(scores: ScoresBySeed, of: keyof Scores): Summary {
  return summarize(scores.map((score) => score[of]));
}

/** `ours - theirs` of one score over the seeds. */
export function differenceOf(ours: ScoresBySeed, theirs: ScoresBySeed, of: keyof Scores): Summary {
  return pairedDifference(
    ours.map((score) => score[of]),
    theirs.map((score) => score[of]),
  );
}

/** Per cent with one decimal. */
export function percent(value: number): string {
  return (100 * value).toFixed(1);
}

/** Points (hundredths) with their sign and standard error. */
export function points({ mean, standardError }: Summary): string {
  const sign = mean < 0 ? '−' : '+';
  return `${sign}${(100 * Math.abs(mean)).toFixed(1)} ± ${(100 * standardError).toFixed(1)}`;
}

/** A difference in the score's own unit with its sign and standard error. */
export function signed({ mean, standardError }: Summary, digits = 3): string {
  const sign = mean < 0 ? '−' : '+';
  return `${sign}${Math.abs(mean).toFixed(digits)} ± ${standardError.toFixed(digits)}`;
}
