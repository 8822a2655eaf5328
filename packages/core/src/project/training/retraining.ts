import { abortable, abortedError, isAbort, throwIfAborted } from '../../abort.ts';
import type { Evaluation } from '../../contracts/prediction.ts';
import type {
  HeadTrainer,
  TrainingSet,
  TrainProgress,
  TrainResult,
} from '../../contracts/model.ts';
import { TlError } from '../../errors.ts';
import type { Scope } from '../../scope.ts';

/** What retraining needs of the project it serves. */
export interface RetrainingOptions {
  readonly trainer: HeadTrainer;
  readonly scope: Scope;
  /** A full training starts when nothing has changed for this long, in milliseconds. */
  readonly idleMs: number;
  /** The data to train on now; null until two labels have examples. */
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
 * Keeps the head up to date. A quick fit follows each change. When changes pause, a full training
 * follows, with figures, temperature and detector. Only one runs at a time; if something changes
 * meanwhile, one more follows.
 */
export class Retraining {
  readonly #options: RetrainingOptions;
  #wanted: 'fit' | 'whole' | null = null;
  #isRunning = false;
  /** Ends with the last training or evaluation that was begun: they take turns. */
  #turns: Promise<unknown> = Promise.resolve();
  /** Stops the full training in progress, if nobody waits for it. */
  #overtake: AbortController | null = null;
  #waiters: Waiter[] = [];
  #cancelIdle: (() => void) | null = null;

  constructor(options: RetrainingOptions) {
    this.#options = options;
    options.scope.add(() => this.#reject(this.#waiters, abortedError(options.scope.signal)));
  }

  /** The training data have changed. `isRecording`: more is about to come. */
  change(isRecording: boolean): void {
    this.#cancelIdle?.();
    this.#cancelIdle = isRecording
      ? null
      : this.#options.scope.after(this.#options.idleMs, () => this.#want('whole'));
    // Its figures would belong to examples that are no longer in the project.
    this.#overtake?.abort();
    if (this.#waiters.length === 0) this.#wanted = null;
    this.#want('fit');
  }

  /** Nothing more comes for now, so the full training starts at once. */
  settle(): void {
    this.#cancelIdle?.();
    this.#want('whole');
  }

  /**
   * Resolves after a full training on the present examples.
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

  /**
   * The expected accuracy for people whom the head has not met; null while it is too early to say.
   *
   * @throws {TlError} `need-two-labels`, `need-more-people`, `aborted`, the trainer's own.
   */
  evaluateNewPeople(signal?: AbortSignal): Promise<Evaluation | null> {
    const { trainer, scope, readSet, onProgress } = this.#options;
    return this.#takeTurn(async () => {
      const either = signal ? AbortSignal.any([scope.signal, signal]) : scope.signal;
      throwIfAborted(either);
      const set = readSet();
      if (!set) throw needTwoLabels();
      const options = { evaluate: 'new-people', signal: either, onProgress } as const;
      return (await trainer.train(set, options)).evaluation;
    });
  }

  /** Does `work` after what was begun before: a trainer aborts one training for the next. */
  #takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turns.then(work);
    this.#turns = result.catch(() => {});
    return result;
  }

  #want(kind: 'fit' | 'whole'): void {
    if (this.#wanted !== 'whole') this.#wanted = kind;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    const { scope } = this.#options;
    this.#isRunning = true;
    // Changes of one turn of the event loop are trained on together.
    await Promise.resolve();
    while (this.#wanted && !scope.signal.aborted) {
      await this.#takeTurn(() => {
        const isWhole = this.#wanted === 'whole';
        this.#wanted = null;
        return this.#runOnce(isWhole);
      });
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

/** The error of training too early. */
export function needTwoLabels(): TlError {
  return new TlError(
    'need-two-labels',
    'There is nothing to tell apart yet. Give examples to at least two labels.',
  );
}
