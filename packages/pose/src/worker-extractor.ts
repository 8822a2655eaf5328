import { RemoteExtractor } from '@tl-elements/backbone/page';
import {
  asyncDispose,
  type ExtractorInfo,
  type FeatureExtractor,
  type Features,
  type LoadOptions,
  type PictureFrame,
  type Sighting,
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

  async extract(frame: PictureFrame, signal: AbortSignal): Promise<Features | null> {
    return (await this.locate(frame, signal))?.features ?? null;
  }

  locate({ bitmap }: PictureFrame, signal: AbortSignal): Promise<Sighting | null> {
    return this.#remote.call<Sighting | null>('locate', bitmap, { signal, transfer: [bitmap] });
  }

  [asyncDispose](): Promise<void> {
    return this.#remote[asyncDispose]();
  }
}
