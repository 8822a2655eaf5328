import { abortable, abortedError, throwIfAborted } from '../abort.ts';
import type { HeadTrainer, TrainingSet, TrainProgress, TrainResult } from '../contracts/head.ts';
import { TlError } from '../errors.ts';
import type { Scope } from '../scope.ts';

/** What retraining needs of the project it serves. */
export interface RetrainingOptions {
  readonly trainer: HeadTrainer;
  readonly scope: Scope;
  /** How long nothing must change before the whole run, milliseconds. */
  readonly idleMs: number;
  /** What to train on now; null where there is nothing to tell apart yet. */
  readonly readSet: () => TrainingSet | null;
  readonly onResult: (result: TrainResult, isWhole: boolean) => void;
  readonly onProgress: (progress: TrainProgress) => void;
  /** A failure that nobody waits for. */
  readonly onError: (error: unknown) => void;
}

interface Waiter {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Keeps the head up to date. Each change is followed by a quick fit; when changes pause, by a whole
 * run with figures, temperature and detector. One run at a time: what changes meanwhile is taken up
 * by one more.
 */
export class Retraining {
  readonly #options: RetrainingOptions;
  #wanted: 'fit' | 'whole' | null = null;
  #isRunning = false;
  /** Stops the whole run in flight, where nobody waits for it. */
  #overtake: AbortController | null = null;
  #waiters: Waiter[] = [];
  #cancelIdle: (() => void) | null = null;

  constructor(options: RetrainingOptions) {
    this.#options = options;
    options.scope.add(() => this.#reject(this.#waiters, abortedError(options.scope.signal)));
  }

  /** Something to train on has changed. `isRecording`: more is about to come. */
  change(isRecording: boolean): void {
    this.#cancelIdle?.();
    this.#cancelIdle = isRecording
      ? null
      : this.#options.scope.after(this.#options.idleMs, () => this.#want('whole'));
    // Its figures would speak of examples that are no longer the project's.
    this.#overtake?.abort();
    if (this.#waiters.length === 0) this.#wanted = null;
    this.#want('fit');
  }

  /** Nothing more comes for now: the whole run is due at once. */
  settle(): void {
    this.#cancelIdle?.();
    this.#want('whole');
  }

  /**
   * Resolves after a whole run on all that is there now.
   *
   * @throws {TlError} `need-two-labels`, `aborted`, the trainer's own.
   */
  async whole(signal?: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    throwIfAborted(this.#options.scope.signal);
    this.#cancelIdle?.();
    const done = new Promise<void>((resolve, reject) => this.#waiters.push({ resolve, reject }));
    this.#want('whole');
    await (signal ? abortable(done, signal) : done);
  }

  #want(kind: 'fit' | 'whole'): void {
    if (this.#wanted !== 'whole') this.#wanted = kind;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    const { scope } = this.#options;
    this.#isRunning = true;
    // Changes of one turn are trained on together.
    await Promise.resolve();
    while (this.#wanted && !scope.signal.aborted) {
      const isWhole = this.#wanted === 'whole';
      this.#wanted = null;
      await this.#runOnce(isWhole);
    }
    this.#isRunning = false;
  }

  async #runOnce(isWhole: boolean): Promise<void> {
    const { trainer, scope, readSet, onProgress } = this.#options;
    const waiters = isWhole ? this.#waiters.splice(0) : [];
    const set = readSet();
    if (!set) {
      this.#reject(waiters, needTwoLabels());
      return;
    }
    const overtaken = new AbortController();
    this.#overtake = isWhole && waiters.length === 0 ? overtaken : null;
    const signal = AbortSignal.any([scope.signal, overtaken.signal]);
    let result: TrainResult;
    try {
      result = await trainer.train(set, { evaluate: isWhole, signal, onProgress });
    } catch (error) {
      if (waiters.length > 0) this.#reject(waiters, error);
      else if (!isAbort(error)) this.#options.onError(error);
      return;
    } finally {
      this.#overtake = null;
    }
    if (scope.signal.aborted) {
      this.#reject(waiters, abortedError(scope.signal));
      return;
    }
    this.#options.onResult(result, isWhole);
    for (const waiter of waiters) waiter.resolve();
  }

  #reject(waiters: Waiter[], error: unknown): void {
    for (const waiter of waiters.splice(0)) waiter.reject(error);
  }
}

/** Overtaken, or its trainer was closed: somebody wanted it to stop. */
function isAbort(error: unknown): boolean {
  return error instanceof TlError && error.code === 'aborted';
}

/** The failure of training too early. */
export function needTwoLabels(): TlError {
  return new TlError(
    'need-two-labels',
    'There is nothing to tell apart yet. Give examples to at least two labels.',
  );
}
