import { TlError } from '../errors.ts';
import { Scope } from '../scope.ts';

/** Turns an error of the browser's storage into one that a person understands. A `TlError` stays the same. */
export function storageError(cause: unknown): TlError {
  if (cause instanceof TlError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') {
    return new TlError(
      'storage-full',
      'The browser has no room left to store this. You can go on, but save a file before you close ' +
        'the page, or remove examples that you do not need.',
      { cause },
    );
  }
  if (name === 'VersionError') {
    return new TlError(
      'project-too-new',
      'A newer version of this page has stored your projects. Reload the page to open them.',
      { cause },
    );
  }
  return new TlError(
    'storage-blocked',
    'The browser does not let this page store anything. You can go on, but save a file before you ' +
      'close the page.',
    { cause },
  );
}

/** The browser's storage has not answered for twenty seconds. It will not answer any more. */
export class StorageStalled extends TlError {
  constructor() {
    super(
      'storage-blocked',
      'The browser has not stored anything for twenty seconds. You can go on, but save a file before ' +
        'you close the page.',
    );
  }
}

/** The browser deleted a project by itself. */
export function evictedError(name: string): TlError {
  return new TlError(
    'storage-evicted',
    `The browser has deleted "${name}". Open the file if you saved one. From now on, save a file ` +
      'now and then.',
  );
}

/** A project was deleted while it was open: all of it is still on the page. */
export function deletedError(name: string): TlError {
  return new TlError(
    'storage-evicted',
    `"${name}" has just been deleted, by the browser or in another tab. All of it is still here, but ` +
      'not stored: save a file before you close the page.',
  );
}

/** Another page has opened the project since. */
export function elsewhereError(name: string): TlError {
  return new TlError(
    'project-elsewhere',
    `"${name}" was opened in another tab, which stores it now. What you do here is not stored: ` +
      'close this tab, or go on here instead.',
  );
}

/** Calls back each `periodMs` milliseconds; returns its cancellation. */
export type Every = (periodMs: number, callback: () => void) => () => void;

const tickMs = 1000;
/**
 * Twenty seconds: among busy programs a working database has taken more than ten. Ticks are counted instead of time,
 * since a computer that sleeps for hours makes one tick.
 */
const stalledAfterTicks = 20;

/**
 * Waits for work of the database for as long as it makes progress.
 *
 * @param begin begins the work, and calls `onProgress` whenever a request has been answered.
 * @throws {StorageStalled} after twenty seconds without progress; else what the work throws.
 */
export async function watchProgress<Result>(
  begin: (onProgress: () => void) => Promise<Result>,
  every: Every = everyPeriod,
): Promise<Result> {
  let idleTicks = 0;
  let cancel = () => {};
  const stalled = new Promise<never>((_, reject) => {
    cancel = every(tickMs, () => {
      idleTicks++;
      if (idleTicks >= stalledAfterTicks) reject(new StorageStalled());
    });
  });
  try {
    return await Promise.race([begin(() => (idleTicks = 0)), stalled]);
  } finally {
    cancel();
  }
}

function everyPeriod(periodMs: number, callback: () => void): () => void {
  const scope = new Scope();
  scope.every(periodMs, callback);
  return () => void scope.close();
}
