import { asyncDispose } from '@tl-elements/core';
import { pipelines, type Pipeline, type PipelineName } from './extractors.ts';
import type { PictureSet, SetFeatures } from './protocol.ts';

/** The sets of pictures in the data folder. */
export async function loadSets(): Promise<PictureSet[]> {
  const response = await fetch('/sets.json');
  return (await response.json()) as PictureSet[];
}

/** Fetches and decodes one picture. */
export async function pictureAt(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  return createImageBitmap(await response.blob());
}

const known = new Map<string, Promise<SetFeatures[]>>();

/** The features of all pictures of `sets`, in their order, from the cache where it has them. */
export function featuresOf(
  name: PipelineName,
  sets: readonly PictureSet[],
): Promise<SetFeatures[]> {
  const key = [name, ...sets.map((set) => set.name)].join();
  const features = known.get(key) ?? extractAll(name, sets);
  known.set(key, features);
  return features;
}

async function extractAll(name: PipelineName, sets: readonly PictureSet[]): Promise<SetFeatures[]> {
  const pipeline = await pipelines[name]();
  try {
    const features: SetFeatures[] = [];
    for (const set of sets) features.push(await featuresOfSet(pipeline, set));
    return features;
  } finally {
    await pipeline[asyncDispose]();
  }
}

async function featuresOfSet(pipeline: Pipeline, set: PictureSet): Promise<SetFeatures> {
  const { key, dim } = pipeline;
  const cacheUrl = `/cache/${key}-${set.name}-${set.digest}`;
  const cached = await fetch(cacheUrl);
  if (cached.status === 200) return { dim, values: new Float32Array(await cached.arrayBuffer()) };
  console.log(`${key}: extracting ${set.urls.length} pictures of ${set.name}`);
  const values = new Float32Array(set.urls.length * dim);
  for (const [index, url] of set.urls.entries()) {
    values.set(await pipeline.extract(await pictureAt(url)), index * dim);
  }
  await fetch(cacheUrl, { method: 'PUT', body: values });
  return { dim, values };
}
