import { abortable, isAbort, throwIfAborted } from '../abort.ts';
import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import { Scope } from '../scope.ts';

/** Idle work starts when nothing has changed for this long, in milliseconds. */
const quietMs = 1000;

/** While frames are taken, idle work gets at most a twentieth of the time. */
const partOfTime = 20;

/** How many results are handed over together, since a training follows each time. */
const batchSize = 8;

/** Work to be done for each example when there is time. */
export interface Chore<Result> {
  /** True if it may be done now. */
  isIdle(): boolean;
  /** True while frames are taken: they come first. */
  isRunning(): boolean;
  /** Examples that it has not been done for, the most urgent first. */
  pending(): readonly ExampleSummary[];
  do(example: ExampleSummary, signal: AbortSignal): Promise<Result>;
  deliver(results: ReadonlyMap<ExampleId, Result>): void;
  onError(error: Error): void;
}

/** What tells when there is time: neither before the network is there nor while somebody teaches. */
export function idleBeside(
  live: AnyLiveInput,
  isTeaching: () => boolean,
): Pick<Chore<unknown>, 'isIdle' | 'isRunning'> {
  return {
    isIdle: () => live.isCurrent && !isTeaching(),
    isRunning: () => live.state === 'running',
  };
}

/** Does a chore for each example in idle time, or at once if somebody waits for it. */
export class IdleWork<Result> {
  readonly #chore: Chore<Result>;
  #scope = new Scope();
  #cancelTimer: (() => void) | null = null;
  #running: Promise<void> | null = null;
  /** Ends the rest between two examples. */
  #endRest: () => void = () => {};
  /** How many wait for all of it. */
  #waiting = 0;
  /** The examples that were tried, successfully or not. */
  #done = new Set<ExampleId>();

  constructor(chore: Chore<Result>) {
    this.#chore = chore;
  }

  /** Some examples have not been tried yet. */
  get isPending(): boolean {
    return this.#next() !== undefined;
  }

  /** Works again after `release()`. */
  resume(): void {
    if (this.#scope.signal.aborted) this.#scope = new Scope();
    this.changed();
  }

  release(): void {
    void this.#scope.close();
  }

  /** Examples changed: waits until nothing changes any more. */
  changed(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#scope.after(quietMs, () => void this.#begin());
  }

  /** The chore has changed, so it has to be done again for all examples. */
  restart(): void {
    this.#done = new Set();
    this.changed();
  }

  /**
   * Does all that is left, without rests; resolves when it is delivered.
   *
   * @throws {TlError} `aborted`.
   */
  async finish(signal: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    this.#waiting++;
    this.#endRest();
    try {
      await abortable(this.#begin(), signal);
      // Work that was begun earlier may have ended early.
      await abortable(this.#begin(), signal);
    } finally {
      this.#waiting--;
    }
  }

  #begin(): Promise<void> {
    this.#running ??= this.#doAll(this.#done).finally(() => (this.#running = null));
    return this.#running;
  }

  async #doAll(done: Set<ExampleId>): Promise<void> {
    const { signal } = this.#scope;
    const results = new Map<ExampleId, Result>();
    try {
      while (this.#chore.isIdle() && done === this.#done) {
        const next = this.#next();
        if (!next) break;
        const startedAt = performance.now();
        results.set(next.id, await this.#do(next, done, signal));
        if (results.size >= batchSize && this.#waiting === 0) this.#deliver(results, done);
        await this.#rest(performance.now() - startedAt);
      }
    } catch (error) {
      if (!isAbort(error)) this.#chore.onError(error as Error);
    } finally {
      this.#deliver(results, done);
    }
  }

  /** An example that fails is not tried again; one that was interrupted is. */
  async #do(example: ExampleSummary, done: Set<ExampleId>, signal: AbortSignal): Promise<Result> {
    done.add(example.id);
    try {
      return await this.#chore.do(example, signal);
    } catch (error) {
      if (isAbort(error)) done.delete(example.id);
      throw error;
    }
  }

  #next(): ExampleSummary | undefined {
    return this.#chore.pending().find(({ id }) => !this.#done.has(id));
  }

  /** Hands over results, unless the chore has changed meanwhile. */
  #deliver(results: Map<ExampleId, Result>, done: Set<ExampleId>): void {
    if (done === this.#done && results.size > 0) this.#chore.deliver(new Map(results));
    results.clear();
  }

  /** Rests, so that frames are hardly delayed. */
  async #rest(tookMs: number): Promise<void> {
    if (this.#waiting > 0 || !this.#chore.isRunning()) return;
    const scope = this.#scope;
    const rested = new Promise<void>((resolve) => {
      this.#endRest = resolve;
      scope.after(tookMs * (partOfTime - 1), resolve);
    });
    await abortable(rested, scope.signal);
  }
}
