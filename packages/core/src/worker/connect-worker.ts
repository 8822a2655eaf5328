import { abortedError, throwIfAborted } from '../abort.ts';
import { TlError } from '../errors.ts';
import { loadCode } from '../load-code.ts';
import { asyncDispose } from '../scope.ts';
import {
  errorOf,
  started,
  type Alive,
  type Port,
  type Request,
  type Response,
} from './messages.ts';
import { trustedTypesPolicy, trustedUrl } from './trusted-url.ts';

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
  /** Stops listening to the signal that may abort the call. */
  readonly forget: () => void;
}

type Message = Response | Alive | typeof started;

/** A running worker module. Closing it ends the worker; calls that still wait fail. */
export class WorkerConnection implements AsyncDisposable {
  readonly #port: Port;
  readonly #end: () => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended = new AbortController();
  #lastId = 0;
  #failure: Error | null = null;

  constructor(port: Port, end: () => void) {
    this.#port = port;
    this.#end = end;
    port.addEventListener('message', ({ data }: MessageEvent<Message>) => this.#receive(data));
    port.start?.();
  }

  /** Aborted when the worker has ended, on purpose or not: it answers no more. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /**
   * Calls a function of the worker.
   *
   * @throws whatever the function threw, `TlError`s with their codes; `aborted`; `worker-lost`.
   */
  call<Output>(name: string, input: unknown, options: CallOptions = {}): Promise<Output> {
    const { signal, transfer = [], onProgress } = options;
    return new Promise<Output>((resolve, reject) => {
      throwIfAborted(signal);
      if (this.#failure) throw this.#failure;
      const id = ++this.#lastId;
      // First, since it throws if the input can't be cloned.
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

  /** Ends the worker. Calls that still wait fail with `failure`. */
  fail(failure: Error): void {
    if (this.#failure) return;
    this.#failure = failure;
    this.#ended.abort(failure);
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(failure);
    this.#end();
  }

  async close(): Promise<void> {
    this.fail(new TlError('aborted', 'Stopped before it was done. Start it again when you like.'));
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Fails when the worker has let go of its lock, which it never does while it lives. */
  async #watch(lock: string): Promise<void> {
    await navigator.locks.request(lock, () => {});
    this.fail(
      new TlError(
        'worker-lost',
        'The browser ended a part of this page, maybe for lack of memory. Close other tabs, then try again.',
      ),
    );
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

  #receive(response: Message): void {
    if (response === started) return;
    if (response.kind === 'alive') void this.#watch(response.lock);
    else if (response.kind === 'progress')
      this.#waiting.get(response.id)?.report(response.progress);
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
 * that imports the real URL; if the page's policy forbids workers, the module runs on this
 * thread, and the console says so once.
 *
 * @throws {TlError} `code-not-found` if the module cannot be fetched; the next call fetches it again.
 */
export async function connectWorker(url: URL): Promise<WorkerConnection> {
  const first = await startWorker(url);
  if (first instanceof WorkerConnection) return first;
  const { serve } = await loadCode(
    () => import(/* @vite-ignore */ /* webpackIgnore: true */ url.href) as Promise<WorkerModule>,
  );
  // The file is there, so either the connection is back, or the page's policy forbids workers.
  const second = await startWorker(url);
  if (second instanceof WorkerConnection) return second;
  warnOnce(second, url);
  const { port1, port2 } = new MessageChannel();
  serve(port1);
  return new WorkerConnection(port2, () => port2.close());
}

/** Why a worker did not start: its file is missing or forbidden, or its address is not trusted. */
type Refusal = 'missing-or-forbidden' | 'not-trusted';

/** A policy may forbid a worker by an event or by an exception. */
async function startWorker(url: URL): Promise<WorkerConnection | Refusal> {
  if (typeof Worker === 'undefined') return 'missing-or-forbidden';
  const start = startableUrl(url);
  return new Promise((resolve) => {
    const settle = (outcome: WorkerConnection | Refusal) => {
      if (start !== url.href) URL.revokeObjectURL(start);
      resolve(outcome);
    };
    try {
      const worker = new Worker(trustedUrl(start), { type: 'module' });
      const connection = new WorkerConnection(worker, () => worker.terminate());
      worker.onerror = (event) => {
        event.preventDefault();
        connection.fail(new Error(event.message || `The worker ${url.href} did not start.`));
        settle('missing-or-forbidden');
      };
      worker.onmessage = ({ data }: MessageEvent) => {
        if (data === started) settle(connection);
      };
    } catch (error) {
      // A content security policy throws a `SecurityError`, Trusted Types a `TypeError`.
      settle(error instanceof TypeError ? 'not-trusted' : 'missing-or-forbidden');
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

function warnOnce(refusal: Refusal, url: URL): void {
  if (hasWarned) return;
  hasWarned = true;
  const allowed =
    refusal === 'not-trusted'
      ? `trusted-types lit-html ${trustedTypesPolicy}`
      : `worker-src 'self' blob: ${url.origin}`;
  console.warn(
    'Transfer Learning Elements: this page forbids workers, so its work runs on the main thread ' +
      `and may make the page slower. Allow them in the content security policy: "${allowed}".`,
  );
}
