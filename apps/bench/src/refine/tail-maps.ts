import { asyncDispose, type Tail, type TailReader, type PictureFrame } from '@tl-elements/core';
import { toHalf } from '@tl-elements/core/bytes';
import { efficientnetLite0 } from '@tl-elements/image';
import { pictureAt } from '../picture-features.ts';
import type { PictureSet } from '../protocol.ts';

/** The maps before the tail, as 16-bit floats, one array a picture in the order of the set's `urls`. */
export type SetMaps = readonly Uint16Array[];

/** The sets of the data folder with all their pictures: `MANY_PICTURES_PER_LABEL` a label. */
export async function loadSetsOfMany(): Promise<PictureSet[]> {
  const response = await fetch('/sets-of-many.json');
  return (await response.json()) as PictureSet[];
}

/** The tail that ships, and the maps of all pictures of `sets`, from the cache where it has them. */
export async function loadTailMaps(
  sets: readonly PictureSet[],
): Promise<{ readonly tail: Tail; readonly maps: readonly SetMaps[] }> {
  const { signal } = new AbortController();
  const weights = new URL('/weights/', location.href);
  const extractor = await efficientnetLite0.load({ weights, signal });
  try {
    const reader = extractor.tail;
    if (!reader) throw new Error('Nothing of the extractor can be tuned.');
    const tail = await reader.read(signal);
    const maps: SetMaps[] = [];
    for (const set of sets) maps.push(await mapsOfSet(reader, tail, set));
    return { tail, maps };
  } finally {
    await extractor[asyncDispose]();
  }
}

async function mapsOfSet(
  reader: TailReader<PictureFrame>,
  { height, width, channels }: Tail,
  set: PictureSet,
): Promise<SetMaps> {
  const { id, version } = efficientnetLite0.info;
  const length = height * width * channels;
  const cacheUrl = `/cache/${id}-${version}-maps-${set.name}-${set.digest}`;
  const cached = await fetch(cacheUrl);
  const isCached = cached.status === 200;
  const values = isCached
    ? new Uint16Array(await cached.arrayBuffer())
    : await extractAll(reader, set, length);
  if (!isCached) await fetch(cacheUrl, { method: 'PUT', body: values });
  return set.urls.map((_, i) => values.subarray(i * length, (i + 1) * length));
}

async function extractAll(
  reader: TailReader<PictureFrame>,
  { name, urls }: PictureSet,
  length: number,
): Promise<Uint16Array<ArrayBuffer>> {
  console.log(`extracting maps of ${urls.length} pictures of ${name}`);
  const { signal } = new AbortController();
  const values = new Uint16Array(urls.length * length);
  for (const [index, url] of urls.entries()) {
    const maps = await reader.mapsOf({ bitmap: await pictureAt(url), at: 0 }, signal);
    if (!maps) throw new Error(`${url} has no maps.`);
    values.set(Uint16Array.from(maps, toHalf), index * length);
  }
  return values;
}
