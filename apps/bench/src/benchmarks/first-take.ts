import {
  asyncDispose,
  type ExtractorInfo,
  type TrainingData,
  type FeatureSubset,
  predictHead,
  trainHead,
} from '@tl-elements/core';
import { speechEmbedding } from '@tl-elements/audio';
import {
  type PictureSet,
  drawPictures,
  labelOfPicture,
  PICTURES_PER_LABEL,
  rowsOf,
  type SetFeatures,
} from '../protocol.ts';
import { clipAt, featuresOfClip, startSounds, loadClips, SILENCE } from '../sound-features.ts';
import { handLandmarks } from '@tl-elements/hand';
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { handFeaturesOf, handsIn, loadHands, type HandPipelineName } from '../hand-features.ts';
import { madeNoises } from '../made-noise.ts';
import { trainingDataOf } from '../our-head.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import type { HandFeatures, HandPicture } from '../hand-protocol.ts';
import { atLeast, atMost, type Benchmark, type Floor } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { meanOf } from '../statistics.ts';

/**
 * A clip as its speaker might have said it again, at once: moved by some milliseconds, louder or softer. The
 * data folder has no speaker twice in a word.
 */
const repetitions = [
  { movedMs: 0, gain: 1 },
  { movedMs: -80, gain: 0.7 },
  { movedMs: -40, gain: 1.3 },
  { movedMs: 40, gain: 0.8 },
  { movedMs: 80, gain: 1.2 },
] as const;

/** Features of each clip and its repetitions, clip after clip, from the cache where it has them. */
async function soundTakesOf({ name, digest, urls }: PictureSet): Promise<Float32Array[][]> {
  const { id, version, dim } = speechEmbedding.info;
  const cacheUrl = `/cache/${id}-${version}-takes-${name}-${digest}`;
  const cached = await fetch(cacheUrl);
  if (cached.status === 200) return takesOf(new Float32Array(await cached.arrayBuffer()), dim);
  console.log(`${id}: extracting ${urls.length} clips, ${repetitions.length} times`);
  const extractor = await startSounds();
  const values = new Float32Array(urls.length * repetitions.length * dim);
  for (const [index, url] of urls.entries()) {
    const pcm = await clipAt(url);
    for (const [place, how] of repetitions.entries()) {
      const features = await featuresOfClip(extractor, repeated(pcm, how));
      values.set(features, (index * repetitions.length + place) * dim);
    }
  }
  await extractor[asyncDispose]();
  await fetch(cacheUrl, { method: 'PUT', body: values });
  return takesOf(values, dim);
}

function takesOf(values: Float32Array, dim: number): Float32Array[][] {
  const width = repetitions.length * dim;
  return Array.from({ length: values.length / width }, (_, clip) =>
    repetitions.map((_how, place) => {
      const from = clip * width + place * dim;
      return values.subarray(from, from + dim);
    }),
  );
}

/** What is moved in repeats the sound's own end or beginning, so that no silence begins in the middle of noise. */
function repeated(
  pcm: Float32Array,
  { movedMs, gain }: (typeof repetitions)[number],
): Float32Array {
  const moved = Math.round(movedMs * 16);
  return pcm.map((_, i) => gain * (pcm[(i - moved + pcm.length) % pcm.length] as number));
}

/** What is taught, and what a detector is tried with. */
type UnknownDraw = {
  readonly known: readonly Float32Array[];
  readonly near: readonly Float32Array[];
  readonly far: readonly Float32Array[];
} & ({ readonly data: TrainingData } | Pick<FirstTake, 'labels'>);

/** One row of the table. */
interface UnknownSource {
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
async function loadFirstTakes(): Promise<UnknownSource[]> {
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

// Draws in which each label was recorded in one go, and tried with what came later.

/** A label's only take. */
interface TaughtLabel {
  readonly frames: readonly Float32Array[];
}

/** What one seed teaches, and the known and unknown things that it is tried with. */
interface FirstTake {
  readonly labels: readonly TaughtLabel[];
  /** Later takes of the same labels. */
  readonly next: readonly Float32Array[];
  /** A label that was not taught. */
  readonly near: readonly Float32Array[];
}

const leastFrames = 3;
const leastTried = 10;

/**
 * In one place: a label is left out, and of each other one that has two takes any one is taught, at most `most`
 * frames of it in a row. Its other takes are tried.
 *
 * @returns null if fewer than two labels could be taught, or ten frames tried.
 */
function drawFirstTake(
  pictures: readonly HandPicture[],
  features: HandFeatures,
  place: string,
  { seed, most }: { readonly seed: number; readonly most: number },
): FirstTake | null {
  const random = seededRandom(seed);
  const own = pictures.flatMap((picture, index) => {
    const row = features[index];
    return picture.place === place && row ? [{ ...picture, row }] : [];
  });
  const names = [...new Set(own.map(({ label }) => label))].sort();
  const left = shuffled(names, random)[0];
  const labels: TaughtLabel[] = [];
  const next: Float32Array[] = [];
  for (const name of names.filter((each) => each !== left)) {
    const frames = own.filter(({ label }) => label === name);
    const takes = [...new Set(frames.map(({ take }) => take))];
    const isLong = (wanted: number) =>
      frames.filter(({ take }) => take === wanted).length >= leastFrames;
    const first = shuffled(takes.filter(isLong), random)[0];
    if (takes.length < 2 || first === undefined) continue;
    const taught = frames.filter(({ take }) => take === first).map(({ row }) => row);
    const from = Math.floor(random() * Math.max(1, taught.length - most + 1));
    labels.push({ frames: taught.slice(from, from + most) });
    next.push(...frames.filter(({ take }) => take !== first).map(({ row }) => row));
  }
  if (labels.length < 2 || next.length < leastTried) return null;
  return { labels, next, near: own.filter(({ label }) => label === left).map(({ row }) => row) };
}

/** The frames of each label as one take of it. */
function dataOfFirstTake(
  labels: readonly TaughtLabel[],
  unknownViews: readonly FeatureSubset[],
): TrainingData {
  const rows = labels.flatMap(({ frames }, label) => frames.map((row) => ({ row, label })));
  const dim = rows[0]?.row.length ?? 0;
  const features = new Float32Array(rows.length * dim);
  rows.forEach(({ row }, index) => features.set(row, index * dim));
  const labelOf = rows.map(({ label }) => label);
  const data = trainingDataOf({ dim, labelCount: labels.length, features, labelOf }, unknownViews);
  return { ...data, takeOf: Uint32Array.from(labelOf) };
}

/** Ten draws of a place differ too much. */
const drawsForOne = 4;
/** The rule before, which waits for a second take. */
const viewsBefore: Readonly<Record<string, readonly FeatureSubset[]>> = {
  [efficientnetLite0.info.id]: rawAndCentered(1280),
  [efficientnetLite0Small.info.id]: rawAndCentered(512),
  [handLandmarks.info.id]: [{ columns: [0, handLandmarks.info.dim], view: 'raw' }],
  [speechEmbedding.info.id]: [{ columns: [0, speechEmbedding.info.dim], view: 'raw' }],
};

/** Next to nothing, so that the examples alone decide, even those of one take. */
const barely = { oneTake: 1e-9, fewTakes: 1e-9, manyTakes: 1e-9 };

/** The shares that a detector calls unknown; NaN where there is nothing of the kind. */
interface Refused {
  readonly known: number;
  readonly near: number;
  readonly far: number;
}

/** How often known and unknown things are called unknown while there are few takes. */
export const firstTake: Benchmark = async ({ seeds }) => {
  const rows: string[][] = [];
  const floors: Floor[] = [];
  for (const source of await loadFirstTakes()) {
    console.log(source.name);
    const before: Refused[][] = [];
    const examples: Refused[][] = [];
    const shipped: Refused[][] = [];
    for (const group of source.groups) {
      const draws: UnknownDraw[] = [];
      for (let seed = 0; seed < seeds * drawsForOne; seed++) {
        const draw = group(seed);
        if (draw) draws.push(draw);
      }
      const { info } = source;
      const old = viewsBefore[info.id] ?? [];
      before.push(await tryAll(draws, old));
      const alone = old.map((subset) => ({ ...subset, leastThreshold: barely }));
      examples.push(await tryAll(draws, alone));
      shipped.push(await tryAll(draws, info.unknownViews));
    }
    rows.push([source.name, ...cellsOf(before), ...cellsOf(examples), ...cellsOf(shipped)]);
    floors.push(...floorsOf(source, shipped));
  }
  return {
    title: 'Unknown things: the first take',
    method:
      'Shares that are called unknown at `normal`. "One take": each label was recorded once, and ' +
      'is tried with its other recordings (`data/hand`, four places, as pictures and as hands; any ' +
      'recording may be the first, any label may be the one that is not taught). "Photos": each is ' +
      'a take of its own, and two thirds of the labels are taught. Far: things of the other sets; ' +
      'for hands, hands that are found in them by mistake; for words, silence and computed noise. ' +
      'Words have one speaker each, repeated five times with other beginnings and loudness, and ' +
      'are tried with other speakers. The worst is that of one draw. Before: no detector with one ' +
      'take. "Examples alone": its threshold from one take. The constants were chosen on other draws.',
    tables: [
      {
        caption: 'Called unknown, in %',
        columns: [
          'taught',
          ...['before', 'examples alone', 'now'].flatMap((rule) => [
            `${rule}: known (worst)`,
            'near',
            'far',
          ]),
        ],
        rows,
      },
    ],
    floors,
  };
};

function rawAndCentered(to: number): FeatureSubset[] {
  return [
    { columns: [0, to], view: 'raw' },
    { columns: [0, to], view: 'centered' },
  ];
}

async function tryAll(
  draws: readonly UnknownDraw[],
  views: readonly FeatureSubset[],
): Promise<Refused[]> {
  const all: Refused[] = [];
  for (const { known, near, far, ...taught } of draws) {
    const data: TrainingData =
      'data' in taught
        ? { ...taught.data, unknownViews: views }
        : dataOfFirstTake(taught.labels, views);
    const { head } = await trainHead(data);
    const refused = (things: readonly Float32Array[]) =>
      things.length === 0
        ? NaN
        : meanOf(things.map((features) => Number(predictHead(head, features).isUnknown)));
    all.push({ known: refused(known), near: refused(near), far: refused(far) });
  }
  return all;
}

/** Means over the draws of a place or set, then over places or sets. */
function meanOver(groups: readonly (readonly Refused[])[], of: keyof Refused): number {
  return meanOf(
    groups.map((all) => meanOf(all.map((one) => one[of]).filter((share) => !Number.isNaN(share)))),
  );
}

function cellsOf(groups: readonly (readonly Refused[])[]): string[] {
  const worst = Math.max(...groups.flatMap((all) => all.map(({ known }) => known)));
  const share = (of: keyof Refused) => percent(meanOver(groups, of));
  return [`${share('known')} (${percent(worst)})`, share('near'), share('far')];
}

function floorsOf(
  { name, mostKnown, leastFar }: UnknownSource,
  groups: readonly (readonly Refused[])[],
): Floor[] {
  const figure = (of: keyof Refused) => 100 * meanOver(groups, of);
  return [
    ...(mostKnown === undefined
      ? []
      : [atMost(`${name}: known refused`, figure('known'), mostKnown, ' %')]),
    ...(leastFar === undefined
      ? []
      : [atLeast(`${name}: far unknowns caught`, figure('far'), leastFar, ' %')]),
  ];
}
