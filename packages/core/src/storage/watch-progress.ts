import { Scope } from '../scope.ts';
import { StorageStalled } from './storage-error.ts';

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
