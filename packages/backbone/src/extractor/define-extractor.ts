import {
  asyncDispose,
  Scope,
  type Extraction,
  type ExtractorInfo,
  type ExtractorPlugin,
  type FeatureExtractor,
  type FrameMap,
  type LoadOptions,
  type Modality,
} from '@tl-elements/core/base';
import { connectWorker, type WorkerConnection } from '@tl-elements/core/worker';
import { recallBackends, rememberBackends } from './backend-memory.ts';
import type { LoadMessage, WasmUrls } from './load-message.ts';

/** What an extractor is made of. */
export interface ExtractorDefinition extends Omit<ExtractorPlugin, 'load'> {
  /**
   * Address of its worker, a bundle that exports `serve = serveExtractor(...)`. Written out as
   * `new URL('./name-worker.js', import.meta.url)`, so that bundlers find the file and copy it.
   */
  readonly worker: () => URL;
  /** Addresses of the WebAssembly binaries beside the worker, written out for the same reason. */
  readonly wasm: () => WasmUrls;
  /** Its weights within the weights folder: a folder, ending in a slash, or a file. */
  readonly weights: string;
  /** What else its worker has to know. Plain data: it is sent there. */
  readonly settings?: unknown;
  /** The keypoints to join with lines, as pairs of indices. */
  readonly bones?: FeatureExtractor['bones'];
}

/** Makes a plugin of an extractor that runs in a worker of its own. */
export function defineExtractor<M extends Modality>(
  definition: ExtractorDefinition,
): ExtractorPlugin<M> {
  const { info, mirror, mirrorsCamera, importedFiles } = definition;
  return {
    info,
    ...(mirror && { mirror }),
    ...(mirrorsCamera !== undefined && { mirrorsCamera }),
    ...(importedFiles && { importedFiles }),
    load: (options) => startExtractor<M>(definition, options),
  };
}

/** Starts the worker. Where loading fails it ends it, so that the next try starts afresh. */
async function startExtractor<M extends Modality>(
  definition: ExtractorDefinition,
  { weights, signal, onProgress }: LoadOptions,
): Promise<FeatureExtractor<M>> {
  const message: LoadMessage = {
    settings: definition.settings,
    weights: new URL(definition.weights, weights).href,
    wasm: definition.wasm(),
  };
  const worker = await connectWorker(definition.worker());
  try {
    await worker.call('load', message, { signal, onProgress });
  } catch (failure) {
    await worker.close();
    throw failure;
  }
  return new WorkerExtractor<M>(definition, worker);
}

/** An extractor that runs in a worker, as the page sees it. */
class WorkerExtractor<M extends Modality> implements FeatureExtractor<M> {
  readonly info: ExtractorInfo;
  readonly bones?: NonNullable<FeatureExtractor['bones']>;
  readonly #worker: WorkerConnection;
  readonly #scope = new Scope();

  constructor({ info, bones }: ExtractorDefinition, worker: WorkerConnection) {
    this.info = info;
    if (bones) this.bones = bones;
    this.#worker = worker;
    void this.#chooseBackends();
  }

  extract(frame: FrameMap[M], signal: AbortSignal): Promise<Extraction | null> {
    const transfer = 'bitmap' in frame ? [frame.bitmap] : [];
    return this.#worker.call('extract', frame, { signal, transfer });
  }

  async [asyncDispose](): Promise<void> {
    await this.#scope.close();
    // Ending a worker frees its memory, but on the page's own thread only `close` does.
    await this.#worker.call('close', null).finally(() => this.#worker.close());
  }

  async #chooseBackends(): Promise<void> {
    const { signal } = this.#scope;
    try {
      const remembered = recallBackends(this.info);
      const chosen = await this.#worker.call('chooseBackends', remembered, { signal });
      rememberBackends(this.info, chosen);
    } catch (failure) {
      if (!signal.aborted) throw failure;
    }
  }
}
