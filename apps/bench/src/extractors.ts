import { asyncDispose, type ExtractorPlugin } from '@tl-elements/core';
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { centerOf, cornerOf, coveredAround, turnedImageOf } from '@tl-elements/sources';
import { Peer } from './peer/peer.ts';

/** Something that turns pictures into features, theirs or ours. */
export interface Pipeline extends AsyncDisposable {
  /** Names its features in the cache: id, version and weights. */
  readonly key: string;
  readonly dim: number;
  /** Computes the features of a picture, whose bitmap is transferred. */
  extract(bitmap: ImageBitmap): Promise<Float32Array>;
}

/** The extractors that are compared. */
export const pipelines = {
  'Teachable Machine': startPeer,
  'efficientnet-lite0': () => startOurs(efficientnetLite0, '/weights/'),
  'efficientnet-lite0, closer': () =>
    startOnAugmentation('closer', (bitmap) => centerOf(bitmap, 0.85)),
  'efficientnet-lite0, top left': () =>
    startOnAugmentation('top-left', (bitmap) => cornerOf(bitmap, 0.8, 'top-left')),
  'efficientnet-lite0, bottom right': () =>
    startOnAugmentation('bottom-right', (bitmap) => cornerOf(bitmap, 0.8, 'bottom-right')),
  'efficientnet-lite0, turned right': () =>
    startOnAugmentation('turned-right', async (bitmap) => turnedImageOf(bitmap, 0.2)),
  'efficientnet-lite0, turned left': () =>
    startOnAugmentation('turned-left', async (bitmap) => turnedImageOf(bitmap, -0.2)),
  'efficientnet-lite0, middle only': () =>
    startOnAugmentation('middle-only', async (bitmap) => coveredAround(bitmap, 0.6)),
  'efficientnet-lite0-160': () => startOurs(efficientnetLite0Small, '/weights/'),
  'efficientnet-lite0, 32 bits': () => startOurs(efficientnetLite0, '/weights-float32/'),
} as const satisfies Record<string, () => Promise<Pipeline>>;

export type PipelineName = keyof typeof pipelines;

async function startPeer(): Promise<Pipeline> {
  const peer = await Peer.start();
  return {
    key: `teachable-machine-${await digestOf('/data/teachable-machine/image-model.zip')}`,
    dim: 1280,
    extract: (bitmap) => peer.extract(bitmap),
    [asyncDispose]: () => peer[asyncDispose](),
  };
}

async function startOurs(plugin: ExtractorPlugin<'image'>, weights: string): Promise<Pipeline> {
  const { signal } = new AbortController();
  const { id, version, dim } = plugin.info;
  const extractor = await plugin.load({ weights: new URL(weights, location.href), signal });
  // The manifest holds the digest of every file of the weights.
  const manifest = await digestOf(`${weights}efficientnet-lite0/${version}/manifest.json`);
  return {
    key: `${id}-${version}-${manifest}`,
    dim,
    extract: async (bitmap) => {
      const extraction = await extractor.extract({ bitmap, at: 0 }, signal);
      if (!extraction) throw new Error(`${id} found nothing in a picture.`);
      return extraction.features;
    },
    [asyncDispose]: () => extractor[asyncDispose](),
  };
}

/** One of the augmentations that the trainer makes in idle time. */
async function startOnAugmentation(
  name: string,
  alter: (bitmap: ImageBitmap) => Promise<ImageBitmap>,
): Promise<Pipeline> {
  const whole = await startOurs(efficientnetLite0, '/weights/');
  return {
    ...whole,
    key: `${whole.key}-${name}`,
    extract: async (bitmap) => {
      const altered = await alter(bitmap);
      bitmap.close();
      return whole.extract(altered);
    },
  };
}

async function digestOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing.`);
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
