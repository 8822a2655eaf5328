import {
  asyncDispose,
  type ExtractorPlugin,
  type FeatureExtractor,
  type Model,
} from '@tl-elements/core/base';
import { predictHead, trainHead } from '@tl-elements/core/head';
import { drawnLabels, drawPicture, type DrawnPicture } from './drawn-pictures.ts';

/** The weights of this project, as the test server serves them. */
export const weights = new URL('/packages/weights/', location.href);

/** Pictures to ask about: of one label, and of two so mixed that a model is not sure. */
const askedPictures: readonly DrawnPicture[] = [
  { label: 'disc', variant: 9 },
  { label: 'disc', variant: 1, through: ['gradient', 0.7] },
  { label: 'gradient', variant: 2, through: ['checks', 0.2] },
  { label: 'checks', variant: 4, through: ['disc', 0.7] },
];

/** A model taught on drawn pictures, and what it says of those it is asked about. */
export interface Taught {
  readonly model: Model;
  readonly pictures: readonly HTMLCanvasElement[];
  /** Probabilities in the order of the labels, for each picture. */
  readonly scores: readonly (readonly number[])[];
}

/**
 * Teaches six pictures of each label, and asks.
 *
 * @param side of the pictures, in pixels: the network's own, so that nothing is resized.
 */
export async function learnDrawnPictures(
  plugin: ExtractorPlugin<'image'>,
  side: number,
): Promise<Taught> {
  const { signal } = new AbortController();
  const extractor = await plugin.load({ weights, signal });
  try {
    const model = await learn(extractor, side);
    const pictures = askedPictures.map((picture) => drawPicture(picture, side));
    const scores: number[][] = [];
    for (const picture of pictures) {
      scores.push([...predictHead(model.head, await featuresOf(extractor, picture)).scores]);
    }
    return { model, pictures, scores };
  } finally {
    await extractor[asyncDispose]();
  }
}

async function learn(extractor: FeatureExtractor<'image'>, side: number): Promise<Model> {
  const { dim, unknownViews } = extractor.info;
  const rows = drawnLabels.flatMap((label, index) =>
    [0, 1, 2, 3, 4, 5].map((variant) => ({ index, picture: { label, variant } })),
  );
  const features = new Float32Array(rows.length * dim);
  for (const [row, { picture }] of rows.entries()) {
    features.set(await featuresOf(extractor, drawPicture(picture, side)), row * dim);
  }
  const { head } = await trainHead({
    features,
    dim,
    labels: [...drawnLabels],
    labelOf: Uint16Array.from(rows, ({ index }) => index),
    takeOf: Uint32Array.from(rows, (_, row) => row),
    pictureOf: Uint32Array.from(rows, (_, row) => row),
    at: Float64Array.from(rows, (_, row) => row),
    unknownViews,
  });
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality: 'image',
    extractor: extractor.info,
    preprocessing: { mirrorCamera: false },
    head,
    createdAt: '2026-01-02T03:04:05.678Z',
  };
}

async function featuresOf(
  extractor: FeatureExtractor<'image'>,
  picture: HTMLCanvasElement,
): Promise<Float32Array> {
  const frame = { bitmap: await createImageBitmap(picture), at: 0 };
  const extraction = await extractor.extract(frame, new AbortController().signal);
  if (!extraction) throw new Error('A picture always has features.');
  return extraction.features;
}
