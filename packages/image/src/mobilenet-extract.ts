import '@tensorflow/tfjs-backend-wasm';
import { load, type MobileNet } from '@tensorflow-models/mobilenet';
import { tensor3d, tidy } from '@tensorflow/tfjs-core';
import { startWasm, type LoadContext, type LoadedExtractor } from '@tl-elements/backbone';
import { abortable, asyncDispose, TlError, type Features } from '@tl-elements/core/base';
import { PictureReader } from './picture.ts';

/** What the model is expected to be. */
export interface MobilenetSettings {
  /** Length of its features. */
  readonly dim: number;
}

const size = 224;

/**
 * Loads the extractor of pictures that runs a MobileNet V2 of the page's own, on wasm.
 *
 * @param context its `weights` are the address of a TensorFlow.js graph model: `model.json`.
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 */
export async function loadMobilenetExtractor({
  settings: { dim },
  weights: { href },
  wasm,
  signal,
}: LoadContext<MobilenetSettings>): Promise<LoadedExtractor<'image'>> {
  await startWasm(wasm);
  const model = await abortable(loadModel(href), signal);
  await check(model, href, dim);
  const reader = new PictureReader();
  return {
    extract: async ({ bitmap }) => ({
      features: await infer(model, reader.squareOf(bitmap, size)),
    }),
    // The library has no way to free a model. Its tensors go with the worker.
    [asyncDispose]: async () => {},
  };
}

/** @param pixels `size x size x 3`, 0..255. */
async function infer(model: MobileNet, pixels: Float32Array): Promise<Features> {
  const output = tidy(() => model.infer(tensor3d(pixels, [size, size, 3]), true));
  try {
    return await output.data<'float32'>();
  } finally {
    output.dispose();
  }
}

async function check(model: MobileNet, modelUrl: string, dim: number): Promise<void> {
  let length: number | null = null;
  let cause: unknown;
  try {
    length = (await infer(model, new Float32Array(size * size * 3))).length;
  } catch (failure) {
    cause = failure;
  }
  if (length === dim) return;
  throw new TlError(
    'weights-corrupt',
    `The model ${modelUrl} has no layer of ${dim} features where MobileNet V2 has one. Take one ` +
      'of its classification models, of width 1 or less.',
    { cause },
  );
}

async function loadModel(modelUrl: string): Promise<MobileNet> {
  try {
    // The published models of version 2 take colors from 0 to 1.
    return await load({ version: 2, modelUrl, inputRange: [0, 1] });
  } catch (cause) {
    throw new TlError(
      'weights-not-found',
      `No model could be loaded from ${modelUrl}. Name a folder with MobileNet V2's model.json and ` +
        'its weights in weights-base.',
      { cause },
    );
  }
}
