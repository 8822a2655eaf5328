import { Backbone, type BackendName, Quiet } from '@tl-elements/backbone';
import { asyncDispose, type Features, type LoadProgress } from '@tl-elements/core/base';
import { PictureReader } from './picture.ts';
import type { Brightness } from './resample/resample.ts';

/** Which network the worker is to load, as plain data. */
export interface NetworkChoice {
  /** Folder of one version of the weights; ends in a slash. */
  readonly folder: string;
  /** The node that holds the features. */
  readonly output: string;
  /** Side of the network's square input, in pixels. */
  readonly size: number;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** EfficientNet-Lite was trained on values of -127/128..1. */
const trainedOn: Brightness = { zero: 127, unit: 128 };

/** Turns pictures into features. Knows neither page nor worker. */
export class PictureExtractor implements AsyncDisposable {
  readonly #backbone: Backbone;
  readonly #size: number;
  readonly #reader = new PictureReader();
  readonly #quiet = new Quiet();

  private constructor(backbone: Backbone, size: number) {
    this.#backbone = backbone;
    this.#size = size;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    { folder, output, size, wasm }: NetworkChoice,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<PictureExtractor> {
    const backbone = await Backbone.load({
      folder: new URL(folder),
      outputs: [output],
      wasm: { simd: new URL(wasm.simd), plain: new URL(wasm.plain) },
      signal,
      onProgress,
    });
    return new PictureExtractor(backbone, size);
  }

  /**
   * Computes the features of a picture, and closes it.
   *
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  async extract(bitmap: ImageBitmap, signal: AbortSignal): Promise<Features> {
    this.#quiet.note();
    const size = this.#size;
    const values = this.#reader.squareOf(bitmap, size, trainedOn);
    bitmap.close();
    const [features] = await this.#backbone.run({ values, shape: [1, size, size, 3] }, signal);
    return features as Features;
  }

  /**
   * Waits for a quiet moment, then moves to the fastest backend of this device.
   *
   * @param remembered what this has returned on an earlier visit.
   * @returns the backend it runs on from now.
   */
  async chooseBackend(remembered: BackendName | null, signal: AbortSignal): Promise<BackendName> {
    await this.#quiet.wait(signal);
    const side = this.#size;
    const values = Float32Array.from({ length: side * side * 3 }, (_, i) => Math.sin(i / 9));
    return this.#backbone.chooseBackend({ values, shape: [1, side, side, 3] }, remembered);
  }

  [asyncDispose](): Promise<void> {
    return this.#backbone[asyncDispose]();
  }
}
