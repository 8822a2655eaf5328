import '@tensorflow/tfjs-backend-wasm';
import { load, type MobileNet } from '@tensorflow-models/mobilenet';
import { tensor3d, tidy } from '@tensorflow/tfjs-core';
import { startWasm } from '@tl-elements/backbone';
import { abortable, TlError, type Features } from '@tl-elements/core/base';
import { PictureReader } from './picture.ts';

/** Which model the worker is to load, as plain data. */
export interface MobilenetChoice {
  /** Address of a TensorFlow.js graph model: `model.json`. */
  readonly modelUrl: string;
  /** Length of its features. */
  readonly dim: number;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

const size = 224;

/** Turns pictures into the features of a MobileNet V2 that the page brings along. Runs on wasm. */
export class MobilenetExtractor {
  readonly #model: MobileNet;
  readonly #reader = new PictureReader();

  private constructor(model: MobileNet) {
    this.#model = model;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    { modelUrl, dim, wasm }: MobilenetChoice,
    signal: AbortSignal,
  ): Promise<MobilenetExtractor> {
    await startWasm({ simd: new URL(wasm.simd), plain: new URL(wasm.plain) });
    const model = await abortable(loadModel(modelUrl), signal);
    const extractor = new MobilenetExtractor(model);
    await extractor.#check(modelUrl, dim);
    return extractor;
  }

  /** Computes the features of a picture, and closes it. */
  async extract(bitmap: ImageBitmap): Promise<Features> {
    const pixels = this.#reader.squareOf(bitmap, size);
    bitmap.close();
    return this.#infer(pixels);
  }

  async #infer(pixels: Float32Array): Promise<Features> {
    const output = tidy(() => this.#model.infer(tensor3d(pixels, [size, size, 3]), true));
    try {
      return await output.data<'float32'>();
    } finally {
      output.dispose();
    }
  }

  async #check(modelUrl: string, dim: number): Promise<void> {
    let length: number | null = null;
    let cause: unknown;
    try {
      length = (await this.#infer(new Float32Array(size * size * 3))).length;
    } catch (failure) {
      cause = failure;
    }
    if (length === dim) return;
    throw new TlError(
      'weights-corrupt',
      `The model ${modelUrl} has no ${dim} features where MobileNet V2 has them. Take one of its ` +
        'classification models, of a width of at most 1.',
      { cause },
    );
  }
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
