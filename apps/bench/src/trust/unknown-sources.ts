import { speechEmbedding } from '@tl-elements/audio';
import { asyncDispose, type ExtractorInfo, type TrainingData } from '@tl-elements/core';
import { handLandmarks } from '@tl-elements/hand';
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { drawFirstTake, type FirstTake } from './first-takes.ts';
import { handFeaturesOf, handsIn, loadHands, type HandPipelineName } from '../hand-features.ts';
import { madeNoises } from '../made-noise.ts';
import { trainingDataOf } from '../our-head.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import {
  drawPictures,
  labelOfPicture,
  PICTURES_PER_LABEL,
  rowsOf,
  type PictureSet,
  type SetFeatures,
} from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { featuresOfClip, loadClips, SILENCE, startSounds } from '../sound-features.ts';
import { soundTakesOf } from './sound-takes.ts';

/** What is taught, and what a detector is tried with. */
export type UnknownDraw = {
  readonly known: readonly Float32Array[];
  readonly near: readonly Float32Array[];
  readonly far: readonly Float32Array[];
} & ({ readonly data: TrainingData } | Pick<FirstTake, 'labels'>);

/** One row of the table. */
export interface UnknownSource {
  readonly name: string;
  readonly info: ExtractorInfo;
  /** A place or a set each; null where a seed gives too little to try. */
  readonly groups: readonly ((seed: number) => UnknownDraw | null)[];
  /** Floors, in per cent. */
  readonly mostKnown?: number;
  readonly leastFar?: number;
}

/** Of things of other kinds, how many are tried in a draw. */
const farTried = 150;
/** A take has at most thirty frames. */
const allFrames = 30;
const fewFrames = 5;

/** Pictures with both of our extractors, hands, and words. */
export async function loadFirstTakes(): Promise<UnknownSource[]> {
  return [
    ...(await sourcesOfPictures(efficientnetLite0.info, { isFloor: true })),
    ...(await sourcesOfPictures(efficientnetLite0Small.info, { isFloor: false })),
    ...(await sourcesOfHands()),
    await sourceOfWords(),
  ];
}

async function sourcesOfPictures(
  info: ExtractorInfo,
  { isFloor }: { readonly isFloor: boolean },
): Promise<UnknownSource[]> {
  const name = info.id as 'efficientnet-lite0' | 'efficientnet-lite0-160';
  const sets = await loadSets();
  const features = await featuresOf(name, sets);
  const things = features.flatMap(vectorsOf);
  const takes = await sourcesOfTakes(name, info, things);
  const photos = [5, 10, 30].map((size): UnknownSource => {
    const groups = sets.map((set, place) => (seed: number) => {
      const others = features.flatMap((other, index) => (index === place ? [] : vectorsOf(other)));
      return drawPhotos(set, features[place] as SetFeatures, others, { seed, size });
    });
    const floors = isFloor && size < 30 ? { mostKnown: 5, leastFar: 93 } : {};
    return { name: `${name}, ${size} photos a label`, info, groups, ...floors };
  });
  return [
    ...takes.map((one) => (isFloor ? { ...one, mostKnown: 8, leastFar: 90 } : one)),
    ...photos,
  ];
}

async function sourcesOfHands(): Promise<UnknownSource[]> {
  const found: Float32Array[] = [];
  for (const { name, digest, urls } of await loadSets()) {
    const hands = await handsIn('hand-landmarks', `${name}-${digest}`, urls);
    found.push(...hands.filter((row) => row !== null));
  }
  return sourcesOfTakes('hand-landmarks', handLandmarks.info, found);
}

async function sourcesOfTakes(
  name: HandPipelineName,
  info: ExtractorInfo,
  things: readonly Float32Array[],
): Promise<UnknownSource[]> {
  const recordings = await loadHands();
  const features = await handFeaturesOf(name, recordings);
  const places = [...new Set(recordings.pictures.map(({ place }) => place))].sort();
  return [allFrames, fewFrames].map((most) => ({
    name: `${name}, one take of ${most} frames`,
    info,
    groups: places.map((place) => (seed: number) => {
      const draw = drawFirstTake(recordings.pictures, features, place, { seed, most });
      const far = shuffled(things, seededRandom(seed)).slice(0, farTried);
      return draw && { labels: draw.labels, known: draw.next, near: draw.near, far };
    }),
  }));
}

function drawPhotos(
  { labels }: PictureSet,
  features: SetFeatures,
  others: readonly Float32Array[],
  { seed, size }: { readonly seed: number; readonly size: number },
): UnknownDraw {
  const order = shuffled([...labels.keys()], seededRandom(seed + 1000));
  const taught = order.slice(Math.floor(order.length / 3));
  const isTaught = (index: number) => taught.includes(labelOfPicture(index));
  const { train, test } = drawPictures(labels.length, seed, () => size);
  const labelOf = (index: number) => taught.indexOf(labelOfPicture(index));
  const all = vectorsOf(features);
  return {
    data: trainingDataOf(rowsOf(features, train.filter(isTaught), taught.length, labelOf)),
    known: test.filter(isTaught).map((index) => all[index] as Float32Array),
    near: all.filter((_, index) => !isTaught(index)),
    far: shuffled(others, seededRandom(seed)).slice(0, farTried),
  };
}

/** One speaker a word, and the others are tried. */
async function sourceOfWords(): Promise<UnknownSource> {
  const clips = await loadClips();
  const takes = await soundTakesOf(clips);
  const spoken = (label: number) =>
    takes.slice(label * PICTURES_PER_LABEL, (label + 1) * PICTURES_PER_LABEL);
  const once = (take: readonly Float32Array[]) => take.slice(0, 1);
  const silence = spoken(clips.labels.indexOf(SILENCE)).flatMap(once);
  const far = [...silence, ...(await noises())];
  const words = [...clips.labels.keys()].filter((label) => clips.labels[label] !== SILENCE);
  return {
    name: 'speech-embedding, one take of one speaker',
    info: speechEmbedding.info,
    groups: [
      (seed) => {
        const random = seededRandom(seed);
        const order = shuffled(words, random);
        const untaught = order.slice(0, Math.floor(order.length / 3));
        const drawn = order.slice(untaught.length).map((label) => shuffled(spoken(label), random));
        return {
          labels: drawn.map(([first = []]) => ({ frames: first })),
          known: drawn.flatMap(([, ...others]) => others.flatMap(once)),
          near: untaught.flatMap((label) => spoken(label).flatMap(once)),
          far,
        };
      },
    ],
  };
}

async function noises(): Promise<Float32Array[]> {
  const extractor = await startSounds();
  const features: Float32Array[] = [];
  for (const pcm of madeNoises()) features.push(await featuresOfClip(extractor, pcm));
  await extractor[asyncDispose]();
  return features;
}

function vectorsOf({ dim, values }: SetFeatures): Float32Array[] {
  return Array.from({ length: values.length / dim }, (_, index) =>
    values.subarray(index * dim, (index + 1) * dim),
  );
}
