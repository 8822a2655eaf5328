import { asyncDispose, type FeatureExtractor } from '@tl-elements/core';
import { speechEmbedding } from '@tl-elements/audio';
import { beginningsOf } from '@tl-elements/audio/onsets';
import { cutSeconds, decodeSound } from '@tl-elements/sources';
import {
  labelOfPicture,
  PICTURES_PER_LABEL,
  type LabelledRows,
  type PictureSet,
  type SetFeatures,
} from './protocol.ts';

/** The label of clips without a word. */
export const SILENCE = '_silence_';

const { signal } = new AbortController();

/** The clips in the data folder: no speaker twice in a word. */
export async function loadClips(): Promise<PictureSet> {
  const response = await fetch('/clips.json');
  const clips = (await response.json()) as PictureSet | null;
  if (!clips) throw new Error('The data folder has no clips.');
  return clips;
}

/** A clip as the extractor takes it: one second at 16 kHz. */
export async function clipAt(url: string): Promise<Float32Array> {
  return cutSeconds(await decodeSound(url))[0]!;
}

/** Starts our extractor of sounds. */
export function startSounds(): Promise<FeatureExtractor<'audio'>> {
  return speechEmbedding.load({ weights: new URL('/weights/', location.href), signal });
}

/** Features of one clip. */
export async function featuresOfClip(
  extractor: FeatureExtractor<'audio'>,
  pcm: Float32Array,
): Promise<Float32Array> {
  const extraction = await extractor.extract({ pcm, sampleRate: 16_000, at: 0 }, signal);
  if (!extraction) throw new Error('A clip has no signal at all.');
  return extraction.features;
}

/** Features of the sounds that begin in a clip, as a trainer learns them beside the clip. */
export async function featuresOfBeginnings(
  extractor: FeatureExtractor<'audio'>,
  pcm: Float32Array,
): Promise<readonly Float32Array[]> {
  const clip = { pcm: Float32Array.from(pcm), sampleRate: 16_000, at: 0 };
  const features: Float32Array[] = [];
  for (const beginning of beginningsOf(clip)) {
    features.push(await featuresOfClip(extractor, beginning.pcm));
  }
  return features;
}

/** The same for every clip of a set, in the order of its clips. */
export async function beginningsOfSet({
  urls,
}: PictureSet): Promise<readonly (readonly Float32Array[])[]> {
  console.log(`${speechEmbedding.info.id}: extracting what begins in ${urls.length} clips`);
  const extractor = await startSounds();
  const beginnings: (readonly Float32Array[])[] = [];
  for (const url of urls) {
    beginnings.push(await featuresOfBeginnings(extractor, await clipAt(url)));
  }
  await extractor[asyncDispose]();
  return beginnings;
}

/**
 * The rows of clips, then those of what begins in them.
 *
 * @param beginnings of each clip, in the order of the rows.
 */
export function withBeginnings(
  clips: LabelledRows,
  beginnings: readonly (readonly Float32Array[])[],
): LabelledRows {
  const added = beginnings.flatMap((own, clip) => own.map((features) => ({ features, clip })));
  const { length } = clips.features;
  const features = new Float32Array(length + added.length * clips.dim);
  features.set(clips.features);
  added.forEach((row, i) => features.set(row.features, length + i * clips.dim));
  return {
    ...clips,
    features,
    labelOf: [...clips.labelOf, ...added.map(({ clip }) => clips.labelOf[clip]!)],
    pictureOf: [...clips.labelOf.keys(), ...added.map(({ clip }) => clip)],
  };
}

/** The features of every clip of a set, from the cache where it has them. */
export async function soundFeaturesOf({ name, digest, urls }: PictureSet): Promise<SetFeatures> {
  const { id, version, dim } = speechEmbedding.info;
  const cacheUrl = `/cache/${id}-${version}-${name}-${digest}`;
  const cached = await fetch(cacheUrl);
  if (cached.status === 200) return { dim, values: new Float32Array(await cached.arrayBuffer()) };
  console.log(`${id}: extracting ${urls.length} clips`);
  const extractor = await startSounds();
  const values = new Float32Array(urls.length * dim);
  for (const [index, url] of urls.entries()) {
    values.set(await featuresOfClip(extractor, await clipAt(url)), index * dim);
  }
  await extractor[asyncDispose]();
  await fetch(cacheUrl, { method: 'PUT', body: values });
  return { dim, values };
}

/** What there is of each clip of a set, without the clips of one of its labels. */
export function withoutClipsOf<Value>(
  unwanted: string,
  { labels }: PictureSet,
  values: readonly Value[],
): readonly Value[] {
  return values.filter((_, index) => labels[labelOfPicture(index)] !== unwanted);
}

/** A set of clips with their features, without one of its labels. */
export function withoutLabel(
  set: PictureSet,
  { dim, values }: SetFeatures,
  unwanted: string,
): { readonly labels: readonly string[]; readonly features: SetFeatures } {
  const width = PICTURES_PER_LABEL * dim;
  const wanted = set.labels.flatMap((label, index) => (label === unwanted ? [] : [index]));
  const features = new Float32Array(wanted.length * width);
  wanted.forEach((from, to) => {
    features.set(values.subarray(from * width, (from + 1) * width), to * width);
  });
  return { labels: wanted.map((index) => set.labels[index]!), features: { dim, values: features } };
}
