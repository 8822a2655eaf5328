import { TlError } from '../errors.ts';
import {
  failureOf,
  started,
  type Alive,
  type Port,
  type Request,
  type Response,
} from './messages.ts';

/** What a handler gets besides its input. */
export interface CallContext {
  readonly signal: AbortSignal;
  report(progress: unknown): void;
}

/** An output whose buffers are transferred to the caller instead of being copied. */
export class Transferred<Output = unknown> {
  readonly output: Output;
  readonly transfer: Transferable[];

  constructor(output: Output, transfer: Transferable[]) {
    this.output = output;
    this.transfer = transfer;
  }
}

/** The functions that a worker offers, by name. */
export type Handlers = Readonly<
  Record<string, (input: never, context: CallContext) => Promise<unknown>>
>;

/**
 * Answers calls with `handlers`. In a worker it serves the page at once; elsewhere (if a page's
 * policy forbids workers) `connectWorker` imports the module and calls the function returned.
 * A worker module exports it as `serve`.
 */
export function serveWorker(createHandlers: () => Handlers): (port: Port) => void {
  const serve = (port: Port) => answer(port, createHandlers());
  if (isWorker()) {
    const page = globalThis as unknown as Port;
    serve(page);
    page.postMessage(started, []);
    showLife(page);
  }
  return serve;
}

function isWorker(): boolean {
  return 'WorkerGlobalScope' in globalThis && 'importScripts' in globalThis;
}

/**
 * Holds a lock for good. A browser that ends a worker, for lack of memory or after a crash, sends the page no
 * event, but it frees the worker's locks. Insecure pages have none.
 */
function showLife(page: Port): void {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return;
  const lock = `tl-worker-${crypto.randomUUID()}`;
  const hold = () => {
    page.postMessage({ kind: 'alive', lock } satisfies Alive, []);
    return new Promise<never>(() => {});
  };
  // A frame without an origin is refused: its page learns nothing of the end.
  locks.request(lock, hold).catch(() => {});
}

function answer(port: Port, handlers: Handlers): void {
  const running = new Map<number, AbortController>();
  const reply = (response: Response, transfer: Transferable[] = []) =>
    port.postMessage(response, transfer);

  const call = async ({ id, name, input }: Extract<Request, { kind: 'call' }>) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = handlers[name];
      if (!handler) throw new TypeError(`The worker has no function "${name}".`);
      const output = await handler(input as never, {
        signal: controller.signal,
        report: (progress) => reply({ kind: 'progress', id, progress }),
      });
      if (output instanceof Transferred) {
        reply({ kind: 'result', id, output: output.output }, output.transfer);
      } else {
        reply({ kind: 'result', id, output });
      }
    } catch (error) {
      reply({ kind: 'failure', id, failure: failureOf(named(error)) });
    } finally {
      running.delete(id);
    }
  };

  // oxlint-disable-next-line house/ownership -- lives as long as the worker itself
  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'call') void call(data);
    else running.get(data.id)?.abort();
  });
  port.start?.();
}

/** Turns a failed allocation, which no code checks for, into a `TlError`. */
function named(error: unknown): unknown {
  if (!(error instanceof RangeError) || !/memory|allocation|array length/i.test(error.message)) {
    return error;
  }
  return new TlError(
    'out-of-memory',
    'This device ran out of memory. Close other tabs, or remove some examples, and try again.',
    { cause: error },
  );
}
