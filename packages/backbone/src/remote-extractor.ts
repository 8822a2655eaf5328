import { asyncDispose, type ExtractorInfo, type LoadOptions, Scope } from '@tl-elements/core/base';
import { connectWorker, type WorkerConnection } from '@tl-elements/core/worker';
import { recallBackend, rememberBackend } from './backend-memory.ts';

/** How one call is made. */
export interface RemoteCall {
  readonly signal: AbortSignal;
  readonly transfer?: Transferable[];
}

/**
 * An extractor that runs in a worker of its own, as the page sees it. The worker serves `load`,
 * `chooseBackend` and `close`, and whatever else is called.
 */
export class RemoteExtractor implements AsyncDisposable {
  readonly #info: ExtractorInfo;
  readonly #worker: WorkerConnection;
  readonly #scope = new Scope();

  private constructor(info: ExtractorInfo, worker: WorkerConnection) {
    this.#info = info;
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
  ): Promise<RemoteExtractor> {
    const worker = await connectWorker(workerUrl);
    try {
      await worker.call('load', choice, { signal, onProgress });
    } catch (failure) {
      await worker.close();
      throw failure;
    }
    return new RemoteExtractor(info, worker);
  }

  /**
   * Calls a function of the worker.
   *
   * @throws whatever the function threw, `TlError`s with their codes; `aborted`.
   */
  call<Output>(name: string, input: unknown, options: RemoteCall): Promise<Output> {
    return this.#worker.call<Output>(name, input, options);
  }

  async [asyncDispose](): Promise<void> {
    await this.#scope.close();
    // Ending a worker frees what it holds; on the page's own thread only `close` does.
    await this.#worker.call('close', null).finally(() => this.#worker.close());
  }

  async #chooseBackend(): Promise<void> {
    const { signal } = this.#scope;
    try {
      const remembered = recallBackend(this.#info);
      const chosen = await this.#worker.call('chooseBackend', remembered, { signal });
      rememberBackend(this.#info, chosen);
    } catch (failure) {
      if (!signal.aborted) throw failure;
    }
  }
}
