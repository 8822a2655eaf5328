import { asyncDispose } from '@tl-elements/core';
import { speechEmbedding } from '@tl-elements/audio';
import { type PictureSet } from '../protocol.ts';
import { clipAt, featuresOfClip, startSounds } from '../sound-features.ts';

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
export async function soundTakesOf({ name, digest, urls }: PictureSet): Promise<Float32Array[][]> {
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
