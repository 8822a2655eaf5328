import type { BackendName } from '@tl-elements/backbone';
import {
  asyncDispose,
  connectWorker,
  type ExtractorInfo,
  type FeatureExtractor,
  type Features,
  type LoadOptions,
  type PictureFrame,
  Scope,
  type WorkerConnection,
} from '@tl-elements/core';
import { recallBackend, rememberBackend } from './backend-memory.ts';

/** An extractor of pictures that runs in a worker of its own. */
export class WorkerExtractor implements FeatureExtractor<'image'> {
  readonly info: ExtractorInfo;
  readonly #worker: WorkerConnection;
  readonly #scope = new Scope();

  private constructor(info: ExtractorInfo, worker: WorkerConnection) {
    this.info = info;
    this.#worker = worker;
    void this.#chooseBackend();
  }

  /**
   * Starts the worker module and hands it `choice`. A load that fails ends the worker, so that the
   * next one starts afresh.
   *
   * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
   */
  static async load(
    info: ExtractorInfo,
    workerUrl: URL,
    choice: unknown,
    { signal, onProgress }: LoadOptions,
  ): Promise<WorkerExtractor> {
    const worker = await connectWorker(workerUrl);
    try {
      await worker.call('load', choice, { signal, onProgress });
    } catch (failure) {
      await worker.close();
      throw failure;
    }
    return new WorkerExtractor(info, worker);
  }

  async extract({ bitmap }: PictureFrame, signal: AbortSignal): Promise<Features> {
    return this.#worker.call<Features>('extract', bitmap, { signal, transfer: [bitmap] });
  }

  async [asyncDispose](): Promise<void> {
    await this.#scope.close();
    // Ending a worker frees what it holds; on the page's own thread only `close` does.
    await this.#worker.call('close', null).finally(() => this.#worker.close());
  }

  async #chooseBackend(): Promise<void> {
    const { signal } = this.#scope;
    try {
      const remembered = recallBackend(this.info);
      const chosen = await this.#worker.call<BackendName>('chooseBackend', remembered, { signal });
      rememberBackend(this.info, chosen);
    } catch (failure) {
      if (!signal.aborted) throw failure;
    }
  }
}
