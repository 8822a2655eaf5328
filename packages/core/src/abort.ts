import { TlError } from './errors.ts';

/** @throws {TlError} `aborted` if `signal` is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortedError(signal);
}

/** The error of whatever was stopped by `signal`. */
export function abortedError(signal: AbortSignal): TlError {
  return new TlError('aborted', 'Stopped before it was done. Start it again when you like.', {
    cause: signal.reason,
  });
}

/** Somebody stopped it on purpose: nothing failed. */
export function isAbort(error: unknown): boolean {
  return error instanceof TlError && error.code === 'aborted';
}

/**
 * Settles as `work` does, or fails as soon as `signal` aborts.
 *
 * @throws {TlError} `aborted`.
 */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortedError(signal));
    if (signal.aborted) stop();
    // oxlint-disable-next-line house/ownership -- the listener ends with the work, not with a scope
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
