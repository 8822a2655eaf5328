import { isAbort, throwIfAborted } from '../abort.ts';
import type { RefineOptions, Refinement, TunedTail, TuningSet } from '../contracts/tuning.ts';
import { largestTemperature, leastTemperature } from '../head/evaluation/temperature.ts';
import type { Judgement } from './judge.ts';
import type { Pause } from './pausable-pace.ts';
import type { StepOptions, TailOfThread, TrialOfThread, TuningThread } from './tuning-thread.ts';

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
