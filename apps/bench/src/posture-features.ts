import { asyncDispose } from '@tl-elements/core';
import { moveNetLightning } from '@tl-elements/pose';
import { pictureAt } from './picture-features.ts';
import type { PostureSet, PostureFeatures } from './posture-protocol.ts';

/** The postures in the data folder. */
export async function loadPostures(): Promise<PostureSet> {
  const response = await fetch('/postures.json');
  const set = (await response.json()) as PostureSet | null;
  if (!set) throw new Error('The data folder has no pictures of postures.');
  return set;
}

/** The features of all people in the set. */
export function featuresOfPostures({ pictures, digest }: PostureSet): Promise<PostureFeatures> {
  return posturesIn(
    `yoga-cg-${digest}`,
    pictures.map(({ url }) => url),
  );
}

/**
 * The features of the people in pictures, from the cache where it has them.
 *
 * @param name names the pictures in the cache. It has to change with any byte of them.
 */
export async function posturesIn(name: string, urls: readonly string[]): Promise<PostureFeatures> {
  const { id, version, dim } = moveNetLightning.info;
  const cacheUrl = `/cache/${id}-${version}-${dim}-${name}`;
  const cached = await fetch(cacheUrl);
  if (cached.status === 200) return rowsOf(new Float32Array(await cached.arrayBuffer()), dim);
  console.log(`${id}: looking for people in ${urls.length} pictures of ${name}`);
  const { signal } = new AbortController();
  const extractor = await moveNetLightning.load({
    weights: new URL('/weights/', location.href),
    signal,
  });
  // A row of NaN stands for a person that was not found.
  const values = new Float32Array(urls.length * dim).fill(NaN);
  for (const [index, url] of urls.entries()) {
    const extraction = await extractor.extract({ bitmap: await pictureAt(url), at: 0 }, signal);
    values.set(extraction?.features ?? [], index * dim);
  }
  await extractor[asyncDispose]();
  await fetch(cacheUrl, { method: 'PUT', body: values });
  return rowsOf(values, dim);
}

function rowsOf(values: Float32Array, dim: number): PostureFeatures {
  return Array.from({ length: values.length / dim }, (_, index) => {
    const row = values.subarray(index * dim, (index + 1) * dim);
    return Number.isNaN(row[0]) ? null : row;
  });
}
