import { isAbort, throwIfAborted, abortable } from '../abort.ts';
import type {
  RefineOptions,
  Refinement,
  TunedTail,
  TuningSet,
  Tuner,
} from '../contracts/tuning.ts';
import { largestTemperature, leastTemperature } from '../head/softmax.ts';
import type { Judgement, Trial } from './judge.ts';
import { asyncDispose } from '../scope.ts';
import { createPace, type Pace } from '../head/training/pace.ts';

/** Below this part of the work nothing is said of the rest. */
const leastFraction = 0.01;

/**
 * Tunes a tail without a fifth of the takes, five times, and if that helps there, to all examples. Threads share the
 * trials; one that finds none left begins with all examples, since the last trials may well say yes.
 *
 * @param clock knows the pauses.
 * @throws {TlError} `need-more-examples`, `aborted`, and what threads throw.
 */
export async function refineTail(
  threads: readonly TuningThread[],
  set: TuningSet,
  clock: Pause,
  options: RefineOptions,
): Promise<Refinement> {
  const startedAt = performance.now();
  throwIfAborted(options.signal);
  const [sizes] = await Promise.all(threads.map((thread) => thread.begin(set)));
  const run = new Run([...sizes!, set.maps.length], clock, options);
  try {
    await Promise.all(threads.map((thread) => run.workOn(thread)));
  } finally {
    run.end();
  }
  const { adopted, temperature, ...judgement } = run.judgement!;
  return {
    adopted: adopted === true,
    ...judgement,
    tuned: adopted ? atTemperature(run.tuned!, temperature) : null,
    took: { ms: performance.now() - startedAt, bytes: run.bytes },
  };
}

function atTemperature({ validated, ...tuned }: TailOfThread, wanted: number): TunedTail {
  const temperature = Math.min(Math.max(wanted, leastTemperature), largestTemperature);
  return { ...tuned, temperature, temperatureScale: temperature / validated };
}

/** One refinement: what has been found so far, and what is still to do. */
class Run {
  judgement: Judgement | null = null;
  tuned: TailOfThread | null = null;
  /** Examples that each step learns from: the trials, then all. */
  readonly #sizes: readonly number[];
  /** How much of each step is done, 0..1. */
  readonly #parts: number[];
  readonly #trials: TrialOfThread[] = [];
  readonly #bytes = new Map<TuningThread, number>();
  readonly #options: RefineOptions;
  readonly #clock: Pause;
  readonly #startedAt: number;
  readonly #ended = new AbortController();
  readonly #signal: AbortSignal;
  #next = 0;
  #judged = 0;
  #judging = Promise.resolve();

  constructor(sizes: readonly number[], clock: Pause, options: RefineOptions) {
    const { signal } = options;
    this.#sizes = sizes;
    this.#parts = sizes.map(() => 0);
    this.#clock = clock;
    this.#options = options;
    this.#startedAt = performance.now() - clock.pausedMs;
    this.#signal = signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal;
  }

  /** Of all threads together. */
  get bytes(): number {
    return [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** Stops what is still being done. */
  end(): void {
    this.#ended.abort();
  }

  /** Does one step after the other, as long as there are any. */
  async workOn(thread: TuningThread): Promise<void> {
    try {
      while (this.#next < this.#sizes.length && !this.#isRejected) {
        await this.#step(thread, this.#next++);
      }
    } catch (error) {
      // What the others are still doing is in vain then.
      if (!this.#isRejected || !isAbort(error)) throw error;
    }
  }

  get #trialCount(): number {
    return this.#sizes.length - 1;
  }

  get #isRejected(): boolean {
    return this.judgement?.adopted === false;
  }

  async #step(thread: TuningThread, step: number): Promise<void> {
    const options: StepOptions = {
      signal: this.#signal,
      onPart: (part) => this.#show(step, part),
    };
    if (step === this.#trialCount) {
      this.tuned = await thread.tune(options);
      return;
    }
    const trial = await thread.attempt(step, options);
    this.#trials[step] = trial;
    this.#bytes.set(thread, trial.bytes);
    // One at a time, so that the same examples always give the same refinement.
    this.#judging = this.#judging.then(() => this.#judge(thread));
    await this.#judging;
  }

  async #judge(thread: TuningThread): Promise<void> {
    while (!this.judgement && this.#trials[this.#judged]) {
      this.#judged++;
      const judgement = await thread.judge(this.#trials.slice(0, this.#judged));
      if (judgement.adopted !== null) this.judgement = judgement;
    }
    if (this.#isRejected) this.end();
  }

  #show(step: number, part: number): void {
    this.#parts[step] = part;
    const total = this.#sizes.reduce((sum, size) => sum + size, 0);
    const done = this.#sizes.reduce((sum, size, i) => sum + size * this.#parts[i]!, 0);
    const fraction = done === total ? 1 : done / total;
    const elapsed = performance.now() - this.#clock.pausedMs - this.#startedAt;
    this.#options.onProgress?.({
      phase: this.#parts.slice(0, -1).every((each) => each === 1) ? 'tune' : 'try',
      fraction,
      remainingMs: fraction < leastFraction ? null : (elapsed / fraction) * (1 - fraction),
    });
  }
}

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

/** How one step of a thread is done. */
export interface StepOptions {
  readonly signal?: AbortSignal | undefined;
  /** @param part of the step that is done, 0..1. */
  readonly onPart?: ((part: number) => void) | undefined;
}

/** A trial, and the bytes of memory that the thread has, beside the examples. */
export interface TrialOfThread extends Trial {
  readonly bytes: number;
}

/** A tail tuned to all examples, and what is needed to find its temperature. */
export interface TailOfThread extends Omit<TunedTail, 'temperature' | 'temperatureScale'> {
  /** What cross-validation finds on its features: too sure, since it has seen them all. */
  readonly validated: number;
}

/** A thread that refines a tail. */
export interface TuningThread {
  /**
   * Takes the set that all other calls are about.
   *
   * @returns how many examples are learnt from in each trial that has to be made.
   * @throws {TlError} `need-more-examples`.
   */
  begin(set: TuningSet): Promise<readonly number[]>;
  /** Tunes the tail without the examples that are held back in this trial, and asks both heads about these. */
  attempt(trial: number, options: StepOptions): Promise<TrialOfThread>;
  /** @param trials the first ones. */
  judge(trials: readonly Trial[]): Promise<Judgement>;
  /** Tunes the tail to all examples. */
  tune(options: StepOptions): Promise<TailOfThread>;
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** A pause that work on one thread keeps to. */
export class Pause {
  #waiting: { readonly promise: Promise<void>; readonly end: () => void } | null = null;
  #pausedAt = 0;
  #pausedMs = 0;

  begin(): void {
    if (this.#waiting) return;
    let end = () => {};
    const promise = new Promise<void>((resolve) => (end = resolve));
    this.#waiting = { promise, end };
    this.#pausedAt = performance.now();
  }

  end(): void {
    if (!this.#waiting) return;
    this.#pausedMs += performance.now() - this.#pausedAt;
    this.#waiting.end();
    this.#waiting = null;
  }

  /** Milliseconds of all pauses that have ended. */
  get pausedMs(): number {
    return this.#pausedMs;
  }

  /** A pace that also waits while there is a pause. */
  paceWith(signal?: AbortSignal): Pace {
    const pace = createPace(signal);
    return {
      turn: async () => {
        await pace.turn();
        while (this.#waiting) {
          const { promise } = this.#waiting;
          await (signal ? abortable(promise, signal) : promise);
        }
      },
    };
  }
}
