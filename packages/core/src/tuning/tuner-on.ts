import type { Tuner } from '../contracts/tuning.ts';
import { asyncDispose } from '../scope.ts';
import { Pause } from './pausable-pace.ts';
import { refineTail } from './refine-tail.ts';
import type { TuningThread } from './tuning-thread.ts';

/** A tuner whose work threads share. @param close ends the threads. */
export function tunerOn(threads: readonly TuningThread[], close: () => Promise<void>): Tuner {
  const clock = new Pause();
  const closed = new AbortController();
  return {
    refine: (set, options = {}) => {
      const { signal } = options;
      const either = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal;
      return refineTail(threads, set, clock, { ...options, signal: either });
    },
    pause: async () => {
      clock.begin();
      await Promise.all(threads.map((thread) => thread.pause()));
    },
    resume: async () => {
      clock.end();
      await Promise.all(threads.map((thread) => thread.resume()));
    },
    [asyncDispose]: async () => {
      closed.abort();
      await close();
    },
  };
}
