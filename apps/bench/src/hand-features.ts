import { asyncDispose } from '@tl-elements/core';
import { handLandmarks } from '@tl-elements/hand';
import { pipelines, type PipelineName } from './extractors.ts';
import type { HandRecordings, HandFeatures } from './hand-protocol.ts';
import { pictureAt } from './picture-features.ts';

/** What gives features of a picture of a hand: the extractor of hands, and those of pictures. */
export type HandPipelineName = 'hand-landmarks' | PipelineName;

/** The recordings in the data folder. */
export async function loadHands(): Promise<HandRecordings> {
  const response = await fetch('/hands.json');
  const recordings = (await response.json()) as HandRecordings | null;
  if (!recordings) throw new Error('The data folder has no recordings of hands.');
  return recordings;
}

/** The features of every picture, from the cache where it has them. */
export function handFeaturesOf(
  name: HandPipelineName,
  { pictures, digest }: HandRecordings,
): Promise<HandFeatures> {
  return handsIn(
    name,
    `hand-${digest}`,
    pictures.map(({ url }) => url),
  );
}

/**
 * The features of the hands in pictures, from the cache where it has them.
 *
 * @param set names the pictures in the cache. It has to change with any byte of them.
 */
export async function handsIn(
  name: HandPipelineName,
  set: string,
  urls: readonly string[],
): Promise<HandFeatures> {
  const pipeline = name === 'hand-landmarks' ? await startHands() : await pipelines[name]();
  const { key, dim } = pipeline;
  try {
    const cacheUrl = `/cache/${key}-${set}`;
    const cached = await fetch(cacheUrl);
    if (cached.status === 200) return rowsOf(new Float32Array(await cached.arrayBuffer()), dim);
    console.log(`${key}: looking at ${urls.length} pictures of ${set}`);
    // A row of NaN stands for a hand that was not found.
    const values = new Float32Array(urls.length * dim).fill(NaN);
    for (const [index, url] of urls.entries()) {
      values.set((await pipeline.extract(await pictureAt(url))) ?? [], index * dim);
    }
    await fetch(cacheUrl, { method: 'PUT', body: values });
    return rowsOf(values, dim);
  } finally {
    await pipeline[asyncDispose]();
  }
}

function rowsOf(values: Float32Array, dim: number): HandFeatures {
  return Array.from({ length: values.length / dim }, (_, index) => {
    const row = values.subarray(index * dim, (index + 1) * dim);
    return Number.isNaN(row[0]) ? null : row;
  });
}

/** Our extractor of hands, with the name of its features in the cache. */
async function startHands() {
  const { signal } = new AbortController();
  const { id, version, dim } = handLandmarks.info;
  const extractor = await handLandmarks.load({
    weights: new URL('/weights/', location.href),
    signal,
  });
  return {
    key: `${id}-${version}`,
    dim,
    extract: async (bitmap: ImageBitmap) =>
      (await extractor.extract({ bitmap, at: 0 }, signal))?.features,
    [asyncDispose]: () => extractor[asyncDispose](),
  };
}
