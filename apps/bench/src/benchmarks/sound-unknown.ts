import { speechEmbedding } from '@tl-elements/audio';
import {
  asyncDispose,
  predictHead,
  trainHead,
  type Head,
  type FeatureSubset,
} from '@tl-elements/core';
import type { Benchmark } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { madeNoises } from '../made-noise.ts';
import { trainingDataOf } from '../our-head.ts';
import {
  drawPictures,
  labelOfPicture,
  rowsOf,
  type PictureSet,
  type SetFeatures,
} from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import {
  beginningsOfSet,
  featuresOfClip,
  loadClips,
  SILENCE,
  soundFeaturesOf,
  startSounds,
  withBeginnings,
  withoutClipsOf,
  withoutLabel,
} from '../sound-features.ts';
import { auroc, meanOf, summarize } from '../statistics.ts';

const sizes = [10, 30] as const;
const { dim, unknownViews, augmentationsWeigh } = speechEmbedding.info;

const all = [0, dim] as const;

/** Feature subsets, for the detector's distances. */
const candidates: readonly (readonly FeatureSubset[])[] = [
  unknownViews,
  [{ columns: all, view: 'centered' }],
  [{ columns: all, view: 'standardized' }],
  [
    { columns: all, view: 'raw' },
    { columns: all, view: 'standardized' },
  ],
];

function nameOf(subsets: readonly FeatureSubset[]): string {
  return (
    subsets.map(({ view }) => view).join(' + ') + (subsets === unknownViews ? ' (as shipped)' : '')
  );
}

/** Sounds that were not taught, by kind. */
const kinds = ['words', 'silence', 'noise'] as const;
type Kind = (typeof kinds)[number];

/** The results of one detector in one draw. */
interface Found {
  /** Share of the taught words that it calls unknown. */
  readonly refused: number;
  readonly byKind: Readonly<Record<Kind, Separation>>;
}

interface Separation {
  /** Share called unknown, at the detector's own threshold. */
  readonly caught: number;
  readonly auroc: number;
  readonly softmaxAuroc: number;
}

/** How well the detector separates taught words from other words, silence and noise. */
export const soundUnknown: Benchmark = async ({ seeds }) => {
  const clips = await loadClips();
  const features = await soundFeaturesOf(clips);
  const beginnings = withoutClipsOf(SILENCE, clips, await beginningsOfSet(clips));
  const words = { ...withoutLabel(clips, features, SILENCE), beginnings };
  const silence = rowsOfLabel(clips, features, SILENCE);
  const noise = await noiseFeatures();
  const rows: string[][] = [];
  for (const size of sizes) {
    for (const subsets of candidates) {
      const name = nameOf(subsets);
      console.log(`${size} a word, ${name}`);
      const found: Found[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        found.push(await measureDraw({ words, others: { silence, noise }, subsets, size, seed }));
      }
      rows.push([String(size), name, ...cellsOf(found)]);
    }
  }
  return {
    title: 'Sounds: unknown sounds',
    method:
      'Three of ten words, drawn by the seed, are never trained: all their clips are the ' +
      `unknown words. Silence: the ${silence.length} clips of rooms without a word. Noise: ` +
      `${noise.length} seconds of computed white, pink and brown noise and of hum, at -60 to ` +
      '-15 dB. None of the three is trained. Known: other speakers of the trained words. ' +
      "Caught: called unknown at the detector's own threshold, which is set to refuse 5 % of " +
      'known sounds. AUROC: the chance that an unknown sound scores above a known one. Softmax: ' +
      'one minus the best probability of the same head. It learns from the sounds that begin in ' +
      'the clips, too, as in a trainer.',
    tables: [
      {
        caption:
          'Caught at the 5 % setting, by the features in which the detector measures distances',
        columns: [
          'examples a word',
          'features',
          'known refused, %',
          ...kinds.map((kind) => `${kind} caught, %`),
          ...kinds.map((kind) => `AUROC ${kind}`),
          ...kinds.map((kind) => `softmax ${kind}`),
        ],
        rows,
      },
    ],
    floors: [],
  };
};

async function measureDraw(draw: {
  readonly words: {
    readonly labels: readonly string[];
    readonly features: SetFeatures;
    readonly beginnings: readonly (readonly Float32Array[])[];
  };
  readonly others: Readonly<Record<Exclude<Kind, 'words'>, readonly Float32Array[]>>;
  readonly subsets: readonly FeatureSubset[];
  readonly size: number;
  readonly seed: number;
}): Promise<Found> {
  const { words, others, subsets, size, seed } = draw;
  const { labels, features, beginnings } = words;
  const order = shuffled([...labels.keys()], seededRandom(seed + 1000));
  const taught = order.slice(Math.floor(order.length / 3));
  const isTaught = (index: number) => taught.includes(labelOfPicture(index));
  const { train, test } = drawPictures(labels.length, seed, () => size);
  const labelOf = (index: number) => taught.indexOf(labelOfPicture(index));
  const learnt = train.filter(isTaught);
  const rows = withBeginnings(
    rowsOf(features, learnt, taught.length, labelOf),
    learnt.map((index) => beginnings[index]!),
  );
  const { head } = await trainHead({ ...trainingDataOf(rows, subsets), augmentationsWeigh });
  const at = (index: number) => features.values.subarray(index * dim, (index + 1) * dim);
  const everything = [...Array(features.values.length / dim).keys()];
  const known = scoresOf(head, test.filter(isTaught).map(at));
  const untaught = everything.filter((index) => !isTaught(index)).map(at);
  const separation = (sounds: readonly Float32Array[]): Separation => {
    const unknown = scoresOf(head, sounds);
    return {
      caught: unknown.refused,
      auroc: auroc(known.distances, unknown.distances),
      softmaxAuroc: auroc(known.doubts, unknown.doubts),
    };
  };
  return {
    refused: known.refused,
    byKind: {
      words: separation(untaught),
      silence: separation(others.silence),
      noise: separation(others.noise),
    },
  };
}

function scoresOf(head: Head, sounds: readonly Float32Array[]) {
  const said = sounds.map((features) => predictHead(head, features));
  return {
    distances: said.map(({ unknownDistance }) => unknownDistance ?? NaN),
    doubts: said.map(({ scores }) => 1 - Math.max(...scores)),
    refused: meanOf(said.map(({ isUnknown }) => Number(isUnknown))),
  };
}

function rowsOfLabel(clips: PictureSet, { values }: SetFeatures, label: string): Float32Array[] {
  const wanted = clips.labels.indexOf(label);
  return clips.urls.flatMap((_, index) =>
    labelOfPicture(index) === wanted ? [values.subarray(index * dim, (index + 1) * dim)] : [],
  );
}

async function noiseFeatures(): Promise<Float32Array[]> {
  const extractor = await startSounds();
  const features: Float32Array[] = [];
  for (const pcm of madeNoises()) features.push(await featuresOfClip(extractor, pcm));
  await extractor[asyncDispose]();
  return features;
}

function cellsOf(found: readonly Found[]): string[] {
  const over = (of: (one: Found) => number) => summarize(found.map(of));
  return [
    percent(over(({ refused }) => refused).mean),
    ...kinds.map((kind) => percent(over(({ byKind }) => byKind[kind].caught).mean)),
    ...kinds.map((kind) => {
      const { mean, standardError } = over(({ byKind }) => byKind[kind].auroc);
      return `${mean.toFixed(3)} ± ${standardError.toFixed(3)}`;
    }),
    ...kinds.map((kind) => over(({ byKind }) => byKind[kind].softmaxAuroc).mean.toFixed(3)),
  ];
}
