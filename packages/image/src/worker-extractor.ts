import { RemoteExtractor } from '@tl-elements/backbone/page';
import {
  asyncDispose,
  type ExtractorInfo,
  type FeatureExtractor,
  type Extraction,
  type LoadOptions,
  type PictureFrame,
} from '@tl-elements/core/base';

/** An extractor of pictures that runs in a worker of its own. */
export class WorkerExtractor implements FeatureExtractor<'image'> {
  readonly info: ExtractorInfo;
  readonly #remote: RemoteExtractor;

  private constructor(info: ExtractorInfo, remote: RemoteExtractor) {
    this.info = info;
    this.#remote = remote;
  }

  /**
   * Starts the worker module and hands it `choice`.
   *
   * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
   */
  static async load(
    info: ExtractorInfo,
    workerUrl: URL,
    choice: unknown,
    options: LoadOptions,
  ): Promise<WorkerExtractor> {
    return new WorkerExtractor(info, await RemoteExtractor.load(info, workerUrl, choice, options));
  }

  async extract({ bitmap }: PictureFrame, signal: AbortSignal): Promise<Extraction> {
    return this.#remote.call<Extraction>('extract', bitmap, { signal, transfer: [bitmap] });
  }

  [asyncDispose](): Promise<void> {
    return this.#remote[asyncDispose]();
  }
}
