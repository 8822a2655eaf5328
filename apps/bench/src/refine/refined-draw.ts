import {
  applyTail,
  joinFeatures,
  trainHead,
  type Refinement,
  type Tail,
  type Tuner,
} from '@tl-elements/core';
import { probabilitiesOf, trainingDataOf } from '../our-head.ts';
import type { Draw, LabelledRows } from '../protocol.ts';
import { scoresOf, type Scores } from '../scores.ts';
import type { SetMaps } from './tail-maps.ts';

/** A set whose tail is tuned. */
export interface TunableSet {
  readonly tail: Tail;
  readonly maps: SetMaps;
  readonly labelCount: number;
  /** Pictures of each label, label after label. */
  readonly perLabel: number;
}

/** What one draw gave, as it is stored. */
export interface RefinedDraw {
  readonly frozen: Scores;
  /** Those of the frozen network where refining was not adopted. */
  readonly refined: Scores;
  readonly adopted: boolean;
  /** Of the whole refinement; null if it was not computed in a browser. */
  readonly took: { readonly ms: number; readonly bytes: number } | null;
}

/** Trains a head on frozen features, refines, and trains another: both are tested on the same pictures. */
export async function refineDraw(
  tuner: Tuner,
  set: TunableSet,
  { train, test }: Draw,
): Promise<RefinedDraw> {
  const frozenTrain = await rowsWith(set.tail, set, train);
  const { head } = await trainHead(trainingDataOf(frozenTrain));
  const frozen = await scoresWith(head, await rowsWith(set.tail, set, test));
  const refinement = await tuner.refine({
    tail: set.tail,
    labels: Array.from({ length: set.labelCount }, (_, label) => `label ${label}`),
    maps: train.map((picture) => set.maps[picture]!),
    labelOf: Uint16Array.from(frozenTrain.labelOf),
    takeOf: Uint32Array.from(train.keys()),
    mirrors: true,
  });
  const { adopted, took } = refinement;
  const refined = await refinedScores(refinement, set, frozen, { train, test });
  return { frozen, refined, adopted, took };
}

async function refinedScores(
  { tuned }: Refinement,
  set: TunableSet,
  frozen: Scores,
  { train, test }: Draw,
): Promise<Scores> {
  if (!tuned) return frozen;
  const { tail, features, dim, temperature } = tuned;
  const rows: LabelledRows = { ...labelsOf(set, train), features, dim };
  const { head } = await trainHead(trainingDataOf(rows), { evaluate: false });
  const [own, other] = [await rowsWith(set.tail, set, test), await rowsWith(tail, set, test)];
  const joined = joinFeatures(own.features, other.features, own.dim);
  return scoresWith(head, { ...own, features: joined, dim }, temperature);
}

async function scoresWith(
  head: Parameters<typeof probabilitiesOf>[0],
  rows: LabelledRows,
  temperature = 1,
): Promise<Scores> {
  const probabilities = atTemperature(probabilitiesOf(head, rows), rows.labelCount, temperature);
  return scoresOf({ probabilities, truth: rows.labelOf });
}

/** Probabilities to the power of 1 / T, scaled to sum to one: those of logits / T. */
function atTemperature(
  probabilities: Float32Array,
  labelCount: number,
  temperature: number,
): Float32Array {
  const powers = probabilities.map((value) => Math.max(value, 1e-30) ** (1 / temperature));
  for (let from = 0; from < powers.length; from += labelCount) {
    const row = powers.subarray(from, from + labelCount);
    const sum = row.reduce((total, value) => total + value, 0);
    row.forEach((value, i) => (row[i] = value / sum));
  }
  return powers;
}

async function rowsWith(
  tail: Tail,
  set: TunableSet,
  pictures: readonly number[],
): Promise<LabelledRows> {
  const maps = pictures.map((picture) => set.maps[picture]!);
  const features = await applyTail(tail, maps);
  return { ...labelsOf(set, pictures), features, dim: features.length / pictures.length };
}

function labelsOf({ labelCount, perLabel }: TunableSet, pictures: readonly number[]) {
  return { labelCount, labelOf: pictures.map((picture) => Math.floor(picture / perLabel)) };
}
