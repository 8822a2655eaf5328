import { RemoteExtractor } from '@tl-elements/backbone/page';
import {
  asyncDispose,
  type Extraction,
  type ExtractorInfo,
  type FeatureExtractor,
  type LoadOptions,
  type PictureFrame,
} from '@tl-elements/core/base';
import type { PoseChoice } from './extract.ts';
import { bones } from './keypoints.ts';

/** An extractor of postures that runs in a worker of its own. */
export class WorkerExtractor implements FeatureExtractor<'pose'> {
  readonly info: ExtractorInfo;
  readonly bones = bones;
  readonly #remote: RemoteExtractor;

  private constructor(info: ExtractorInfo, remote: RemoteExtractor) {
    this.info = info;
    this.#remote = remote;
  }

  /**
   * Starts the worker and lets it load `choice`.
   *
   * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
   */
  static async load(
    info: ExtractorInfo,
    choice: PoseChoice,
    options: LoadOptions,
  ): Promise<WorkerExtractor> {
    const workerUrl = new URL('./pose-worker.js', import.meta.url);
    return new WorkerExtractor(info, await RemoteExtractor.load(info, workerUrl, choice, options));
  }

  extract({ bitmap }: PictureFrame, signal: AbortSignal): Promise<Extraction | null> {
    return this.#remote.call<Extraction | null>('extract', bitmap, { signal, transfer: [bitmap] });
  }

  [asyncDispose](): Promise<void> {
    return this.#remote[asyncDispose]();
  }
}
