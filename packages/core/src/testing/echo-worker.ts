import { TlError } from '../errors.ts';
import { serveWorker, Transferred, type Handlers } from '../worker/serve-worker.ts';

let aborted = 0;

/** A worker for tests: it answers, waits, fails and reports. */
export const serve = serveWorker((): Handlers => ({
  echo: async (input: unknown) => input,
  where: async () => ('window' in globalThis ? 'page' : 'worker'),
  take: async (buffer: ArrayBuffer) => new Transferred(buffer, [buffer]),
  count: async (to: number, { report }) => {
    for (let i = 1; i <= to; i++) report(i);
    return to;
  },
  wait: (_: unknown, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        aborted++;
        reject(signal.reason as Error);
      });
    }),
  aborted: async () => aborted,
  // Locks are granted in order: the worker has that of its life by then.
  beLocked: () => navigator.locks.request('in order', () => {}),
  // What the page sees of a worker that the browser ends.
  die: async () => globalThis.close(),
  fail: async (kind: 'named' | 'plain' | 'memory' | 'uncloneable') => {
    if (kind === 'named') throw new TlError('bad-features', 'Not usable.');
    if (kind === 'plain') throw new TypeError('A mistake.');
    if (kind === 'memory') return new Float32Array(2 ** 50);
    return () => 'functions cannot travel';
  },
}));
