import { Backbone } from '@tl-elements/backbone';
import { asyncDispose, type Features, type LoadProgress } from '@tl-elements/core';
import { prepare } from './picture.ts';

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

/** Turns pictures into features. Knows neither page nor worker. */
export class PictureExtractor implements AsyncDisposable {
  readonly #backbone: Backbone;
  readonly #size: number;

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
    const input = prepare(bitmap, this.#size);
    bitmap.close();
    const [features] = await this.#backbone.run(input, signal);
    return features as Features;
  }

  [asyncDispose](): Promise<void> {
    return this.#backbone[asyncDispose]();
  }
}
