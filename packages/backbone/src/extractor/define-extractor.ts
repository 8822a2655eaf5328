import {
  asyncDispose,
  Scope,
  type Extraction,
  type ExtractOptions,
  type ExtractorInfo,
  type ExtractorPlugin,
  type FeatureExtractor,
  type FrameMap,
  type LoadOptions,
  type Modality,
} from '@tl-elements/core/base';
import { connectWorker, type WorkerConnection } from '@tl-elements/core/worker';
import { fetchWasm, runtimeUrls, type RuntimeUrls } from '../runtime/fetch-wasm.ts';
import {
  downloadWeights,
  type DownloadOptions,
  type WeightsFile,
} from '../weights/download-weights.ts';

/** What an extractor is made of. */
export interface ExtractorDefinition extends Omit<ExtractorPlugin, 'load'> {
  /**
   * Address of its worker, a bundle that exports `serve = serveExtractor(...)`. Written out as
   * `new URL('./name-worker.js', import.meta.url)`, so that bundlers find the file and copy it.
   */
  readonly worker: () => URL;
  /** Its weights within the weights folder: a folder, ending in a slash, or a file. */
  readonly weights: string;
  /**
   * The files of that folder, as its manifest lists them. The page fetches them while the worker starts,
   * and stores them for the next visit. Absent: the worker fetches what it needs.
   */
  readonly files?: readonly WeightsFile[];
  /** Where the code is that runs networks; absent: in the package `backbone`. */
  readonly runtime?: () => RuntimeUrls;
  /** What else its worker has to know. Plain data: it is sent there. */
  readonly settings?: unknown;
  /** The keypoints to join with lines, as pairs of indices. */
  readonly bones?: FeatureExtractor['bones'];
  /** True if it has the features of each place. */
  readonly hasMap?: boolean;
  /** Gives access to the end of its network, in its worker, which serves it by `serveTail`. */
  readonly connectTail?: (worker: WorkerConnection) => NonNullable<FeatureExtractor['tail']>;
  /** Finds where sounds begin, on the page. */
  readonly createOnsetDetector?: FeatureExtractor['createOnsetDetector'];
}

/** Makes a plugin of an extractor that runs in a worker of its own. */
export function defineExtractor<M extends Modality>(
  definition: ExtractorDefinition,
): ExtractorPlugin<M> {
  const { info, mirror, otherBeginnings, mirrorsCamera, importedFiles, tunable } = definition;
  return {
    info,
    ...(mirror && { mirror }),
    ...(otherBeginnings && { otherBeginnings }),
    ...(mirrorsCamera !== undefined && { mirrorsCamera }),
    ...(importedFiles && { importedFiles }),
    ...(tunable && { tunable }),
    load: (options) => startExtractor<M>(definition, options),
  };
}

/** Starts the worker. If loading fails, it ends it, so that the next try starts afresh. */
async function startExtractor<M extends Modality>(
  definition: ExtractorDefinition,
  { weights, signal, onProgress }: LoadOptions,
): Promise<FeatureExtractor<M>> {
  const folder = new URL(definition.weights, weights);
  const runtime = (definition.runtime ?? runtimeUrls)();
  // All at once: none of them needs another.
  const connecting = connectWorker(definition.worker());
  try {
    const [worker, wasm, files] = await Promise.all([
      connecting,
      fetchWasm(runtime, signal),
      filesOf(definition, folder, { signal, onProgress }),
    ]);
    const message: LoadMessage = {
      settings: definition.settings,
      weights: folder.href,
      runtime,
      wasm,
      ...(files && { files }),
    };
    const transfer = [wasm, ...(files?.values() ?? [])].map(({ buffer }) => buffer);
    await worker.call('load', message, { signal, onProgress, transfer });
    return new WorkerExtractor<M>(definition, worker);
  } catch (failure) {
    void connecting.then(
      (worker) => worker.close(),
      () => {}, // That is the failure.
    );
    throw failure;
  }
}

/** Null if the worker fetches them itself. */
async function filesOf(
  { files, weights }: ExtractorDefinition,
  folder: URL,
  options: DownloadOptions,
): Promise<Map<string, Uint8Array<ArrayBuffer>> | null> {
  if (!files) return null;
  // The folder of an extractor is named after it, and holds a folder for each version.
  const slot = weights.replace(/[^/]+\/$/, '');
  return downloadWeights(folder, options, { files, slot });
}

/** An extractor that runs in a worker, as the page sees it. */
class WorkerExtractor<M extends Modality> implements FeatureExtractor<M> {
  readonly info: ExtractorInfo;
  readonly lost: AbortSignal;
  readonly bones?: NonNullable<FeatureExtractor['bones']>;
  readonly createOnsetDetector?: NonNullable<FeatureExtractor['createOnsetDetector']>;
  readonly hasMap: boolean;
  readonly tail?: NonNullable<FeatureExtractor['tail']>;
  readonly #worker: WorkerConnection;
  readonly #scope = new Scope();

  constructor(definition: ExtractorDefinition, worker: WorkerConnection) {
    const { info, bones, createOnsetDetector, hasMap = false, connectTail } = definition;
    this.info = info;
    this.hasMap = hasMap;
    if (connectTail) this.tail = connectTail(worker);
    if (bones) this.bones = bones;
    if (createOnsetDetector) this.createOnsetDetector = createOnsetDetector;
    this.lost = worker.ended;
    this.#worker = worker;
    void this.#chooseBackends();
  }

  extract(
    frame: FrameMap[M],
    signal: AbortSignal,
    { withMap = false }: ExtractOptions = {},
  ): Promise<Extraction | null> {
    const transfer = 'bitmap' in frame ? [frame.bitmap] : [];
    const name = withMap && this.hasMap ? 'extractWithMap' : 'extract';
    return this.#worker.call(name, frame, { signal, transfer });
  }

  async [asyncDispose](): Promise<void> {
    await this.#scope.close();
    if (this.lost.aborted) return;
    try {
      // Ending a worker frees its memory, but on the page's own thread only `close` does.
      await this.#worker.call('close', null);
    } finally {
      await this.#worker.close();
    }
  }

  async #chooseBackends(): Promise<void> {
    const { signal } = this.#scope;
    try {
      const remembered = recallBackends(this.info);
      const chosen = await this.#worker.call('chooseBackends', remembered, { signal });
      rememberBackends(this.info, chosen);
    } catch (failure) {
      if (!signal.aborted && !this.lost.aborted) throw failure;
    }
  }
}

/** What the page sends its worker to load an extractor: plain data, since a URL can't be sent. */
export interface LoadMessage<Settings = unknown> {
  readonly settings: Settings;
  readonly weights: string;
  readonly runtime: RuntimeUrls;
  /** The WebAssembly binary that this browser runs. Absent: the worker fetches it. */
  readonly wasm?: Uint8Array<ArrayBuffer>;
  /** The files of the weights. Absent: the worker fetches them. */
  readonly files?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** What is saved. An update of the browser may change which backend is fastest. */
interface BackendMemory {
  readonly backends: unknown;
  readonly userAgent: string;
}

/** What `rememberBackends` saved for this extractor; null if nothing is known for this browser. */
function recallBackends(info: ExtractorInfo): unknown {
  try {
    const memory = JSON.parse(localStorage.getItem(keyOf(info)) ?? 'null') as BackendMemory | null;
    return memory?.userAgent === navigator.userAgent ? (memory.backends ?? null) : null;
  } catch {
    return null; // Storage is blocked, or holds something else: the backends are timed again.
  }
}

/**
 * Saves which backends were chosen, for the next visit.
 *
 * @param backends plain data: the worker's answer to `chooseBackends`.
 */
function rememberBackends(info: ExtractorInfo, backends: unknown): void {
  const memory: BackendMemory = { backends, userAgent: navigator.userAgent };
  try {
    localStorage.setItem(keyOf(info), JSON.stringify(memory));
  } catch {
    // Blocked or full: the next visit times the backends again.
  }
}

function keyOf({ id, version }: ExtractorInfo): string {
  return `tl-backend/${id}/${version}`;
}
