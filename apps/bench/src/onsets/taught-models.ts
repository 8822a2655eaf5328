import { speechEmbedding } from '@tl-elements/audio';
import { trainHead, type FeatureExtractor, type Model } from '@tl-elements/core';
import {
  clipAt,
  featuresOfBeginnings,
  featuresOfClip,
  loadClips,
  SILENCE,
} from '../sound-features.ts';
import { labelOfPicture } from '../protocol.ts';
import { BACKGROUND, CLAP, KNOCK, TALKING, type Clips, type Lesson } from './lesson.ts';
import type { Task } from './replay.ts';

const { info } = speechEmbedding;

/** All recordings of words. */
export async function loadWords(): Promise<Clips> {
  const { labels, urls } = await loadClips();
  const clips = new Map<string, Float32Array[]>();
  for (const [index, url] of urls.entries()) {
    const word = labels[labelOfPicture(index)]!;
    if (word === SILENCE) continue;
    clips.set(word, [...(clips.get(word) ?? []), await clipAt(url)]);
  }
  return clips;
}

/** The models of a lesson. All know the background. */
export interface Taught {
  /** Claps and knocks, and talking. */
  readonly short: Task;
  /** Claps and knocks alone. */
  readonly withoutTalking: Task;
  /** Two words, and talking. */
  readonly words: Task;
}

/** An example with what triggers hear of it, as a trainer makes it. The first row is the example itself. */
type ExampleFeatures = readonly Float32Array[];

/** Teaches what a lesson has, once for all models. */
export async function teach(extractor: FeatureExtractor<'audio'>, lesson: Lesson): Promise<Taught> {
  const features = new Map<string, ExampleFeatures[]>();
  for (const { name, seconds } of lesson.teach()) {
    const examples: ExampleFeatures[] = [];
    for (const pcm of seconds) examples.push(await featuresOfExample(extractor, pcm));
    features.set(name, examples);
  }
  const task = async (others: readonly string[], labels: readonly string[]): Promise<Task> => ({
    model: await modelOf(features, [...others, ...labels]),
    labels,
  });
  return {
    short: await task([BACKGROUND, TALKING], [CLAP, KNOCK]),
    withoutTalking: await task([BACKGROUND], [CLAP, KNOCK]),
    words: await task([BACKGROUND, TALKING], lesson.eventWords),
  };
}

async function featuresOfExample(
  extractor: FeatureExtractor<'audio'>,
  pcm: Float32Array,
): Promise<ExampleFeatures> {
  return [await featuresOfClip(extractor, pcm), ...(await featuresOfBeginnings(extractor, pcm))];
}

async function modelOf(
  features: ReadonlyMap<string, readonly ExampleFeatures[]>,
  labels: readonly string[],
): Promise<Model> {
  const examples = labels.flatMap((name, label) =>
    features.get(name)!.map((rows) => ({ rows, label })),
  );
  const rows = examples.flatMap(({ rows, label }, example) =>
    rows.map((row) => ({ row, label, example })),
  );
  const { dim, unknownViews, augmentationsWeigh } = info;
  const matrix = new Float32Array(rows.length * dim);
  rows.forEach(({ row }, i) => matrix.set(row, i * dim));
  const exampleOf = Uint32Array.from(rows, ({ example }) => example);
  const { head } = await trainHead({
    features: matrix,
    dim,
    labels,
    labelOf: Uint16Array.from(rows, ({ label }) => label),
    takeOf: exampleOf,
    pictureOf: exampleOf,
    at: Float64Array.from(exampleOf),
    unknownViews,
    augmentationsWeigh,
    otherBeginnings: await speechEmbedding.otherBeginnings?.(),
  });
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality: 'audio',
    extractor: info,
    preprocessing: { mirrorCamera: false },
    head,
    createdAt: new Date(0).toISOString(),
  };
}
