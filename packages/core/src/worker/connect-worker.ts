import { abortedError, throwIfAborted } from '../abort.ts';
import { TlError } from '../errors.ts';
import { loadCode } from '../load-code.ts';
import { asyncDispose } from '../scope.ts';
import { errorOf, started, type Port, type Request, type Response } from './messages.ts';

/** How one call is made. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: Transferable[];
  readonly onProgress?: ((progress: never) => void) | undefined;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly report: (progress: unknown) => void;
  /** Stops listening to whoever may abort the call. */
  readonly forget: () => void;
}

/** A running worker module. Closing it ends the worker; calls that still wait fail. */
export class WorkerConnection implements AsyncDisposable {
  readonly #port: Port;
  readonly #end: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failure: Error | null = null;

  constructor(port: Port, end: () => void) {
    this.#port = port;
    this.#end = end;
    port.addEventListener('message', ({ data }: MessageEvent<Response | typeof started>) =>
      this.#receive(data),
    );
    port.start?.();
  }

  /**
   * Calls a function of the worker.
   *
   * @throws whatever the function threw, `TlError`s with their codes; `aborted`.
   */
  call<Output>(name: string, input: unknown, options: CallOptions = {}): Promise<Output> {
    const { signal, transfer = [], onProgress } = options;
    return new Promise<Output>((resolve, reject) => {
      throwIfAborted(signal);
      if (this.#failure) throw this.#failure;
      const id = ++this.#lastId;
      // Before anybody waits: what cannot be cloned throws here.
      this.#post({ kind: 'call', id, name, input }, transfer);
      const abort = () => {
        this.#post({ kind: 'abort', id });
        this.#settle(id)?.reject(abortedError(signal!));
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.set(id, {
        resolve: (output) => resolve(output as Output),
        reject,
        report: (progress) => onProgress?.(progress as never),
        forget: () => signal?.removeEventListener('abort', abort),
      });
    });
  }

  /** Ends the worker; whoever waits gets `failure`. */
  fail(failure: Error): void {
    if (this.#failure) return;
    this.#failure = failure;
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(failure);
    this.#end();
  }

  async close(): Promise<void> {
    this.fail(new TlError('aborted', 'Stopped before it was done. Start it again when you like.'));
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  #post(request: Request, transfer: Transferable[] = []): void {
    this.#port.postMessage(request, transfer);
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.forget();
    return waiting;
  }

  #receive(response: Response | typeof started): void {
    if (response === started) return;
    if (response.kind === 'progress') this.#waiting.get(response.id)?.report(response.progress);
    else if (response.kind === 'result') this.#settle(response.id)?.resolve(response.output);
    else this.#settle(response.id)?.reject(errorOf(response.failure));
  }
}

/** What a worker module exports: `export const serve = serveWorker(...)`. */
interface WorkerModule {
  readonly serve: (port: Port) => void;
}

/**
 * Starts the self-contained worker module at `url`. From another origin it starts through a Blob
 * that imports the real URL; where the page's policy forbids workers, the module runs on this
 * thread, and the console says so once.
 *
 * @throws {TlError} `code-not-found` where the module cannot be fetched; the next call fetches it again.
 */
export async function connectWorker(url: URL): Promise<WorkerConnection> {
  const worker = await startWorker(url);
  if (worker) return worker;
  const { serve } = await loadCode(
    () => import(/* @vite-ignore */ /* webpackIgnore: true */ url.href) as Promise<WorkerModule>,
  );
  // The module is there: either the connection has come back since, or the page's policy forbids it.
  const second = await startWorker(url);
  if (second) return second;
  warnOnce(url);
  const { port1, port2 } = new MessageChannel();
  serve(port1);
  return new WorkerConnection(port2, () => port2.close());
}

/**
 * Resolves to null where the worker does not start: its file is missing, or the page's policy forbids
 * it, by an event or by throwing.
 */
async function startWorker(url: URL): Promise<WorkerConnection | null> {
  if (typeof Worker === 'undefined') return null;
  const start = startableUrl(url);
  return new Promise((resolve) => {
    const settle = (connection: WorkerConnection | null) => {
      if (start !== url.href) URL.revokeObjectURL(start);
      resolve(connection);
    };
    try {
      const worker = new Worker(start, { type: 'module' });
      const connection = new WorkerConnection(worker, () => worker.terminate());
      worker.onerror = (event) => {
        event.preventDefault();
        connection.fail(new Error(event.message || `The worker ${url.href} did not start.`));
        settle(null);
      };
      worker.onmessage = ({ data }: MessageEvent) => {
        if (data === started) settle(connection);
      };
    } catch {
      settle(null);
    }
  });
}

/** A worker must come from the page's own origin; a Blob does, and may import from any other. */
function startableUrl(url: URL): string {
  if (url.origin === location.origin) return url.href;
  const source = `import ${JSON.stringify(url.href)};`;
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

let hasWarned = false;

function warnOnce(url: URL): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    'Transfer Learning Elements: this page forbids workers, so its work runs on the main thread ' +
      'and may make the page slower. Allow them in the content security policy: ' +
      `"worker-src 'self' blob: ${url.origin}".`,
  );
}
