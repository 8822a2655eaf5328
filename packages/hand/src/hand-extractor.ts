import { RemoteExtractor } from '@tl-elements/backbone/page';
import {
  asyncDispose,
  type Extraction,
  type ExtractorInfo,
  type FeatureExtractor,
  type LoadOptions,
  type PictureFrame,
} from '@tl-elements/core/base';
import { bones } from './bones.ts';
import type { HandChoice } from './extract.ts';

/** An extractor of hands that runs in a worker of its own. */
export class HandExtractor implements FeatureExtractor<'hand'> {
  readonly info: ExtractorInfo;
  readonly bones: typeof bones = bones;
  readonly #remote: RemoteExtractor;

  private constructor(info: ExtractorInfo, remote: RemoteExtractor) {
    this.info = info;
    this.#remote = remote;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    info: ExtractorInfo,
    choice: HandChoice,
    options: LoadOptions,
  ): Promise<HandExtractor> {
    const workerUrl = new URL('./hand-worker.js', import.meta.url);
    return new HandExtractor(info, await RemoteExtractor.load(info, workerUrl, choice, options));
  }

  extract({ bitmap }: PictureFrame, signal: AbortSignal): Promise<Extraction | null> {
    return this.#remote.call('extract', bitmap, { signal, transfer: [bitmap] });
  }

  [asyncDispose](): Promise<void> {
    return this.#remote[asyncDispose]();
  }
}
