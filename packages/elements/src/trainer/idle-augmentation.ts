import {
  abortable,
  Scope,
  TlError,
  type ExampleId,
  type ExampleSummary,
  type Features,
} from '@tl-elements/core/base';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countByLabel } from './look-again.ts';

/** Nothing has changed for so long, milliseconds: nobody is in the middle of something. */
const quietMs = 1000;

/** While frames are being watched, views take no more than one part in so many of the time. */
const partOfTime = 20;

/** Added together, since each addition trains again. */
const batchSize = 8;

/** What the views are made of, and for whom. */
export interface IdleAugmentationHooks {
  /** Nothing is being taught, and what looks is loaded. */
  isIdle(): boolean;
  /** Frames are being watched: they come first. */
  isWatching(): boolean;
  examples(): readonly ExampleSummary[];
  /** @param count how many examples the example's label has. */
  wantsViews(example: ExampleSummary, count: number): boolean;
  /** Looks at one example in other ways: nothing where it cannot. */
  look(example: ExampleSummary, signal: AbortSignal): Promise<readonly Features[]>;
  found(id: ExampleId, views: readonly Features[]): void;
  failed(error: Error): void;
}

/** Uses idle time to look at examples in more ways. */
export class IdleAugmentation implements ReactiveController {
  readonly #hooks: IdleAugmentationHooks;
  #scope = new Scope();
  #cancelWait: (() => void) | null = null;
  #isLooking = false;
  /** Looked at, whatever came of it. */
  #done = new Set<ExampleId>();

  constructor(host: ReactiveControllerHost, hooks: IdleAugmentationHooks) {
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#scope.signal.aborted) this.#scope = new Scope();
    this.changed();
  }

  hostDisconnected(): void {
    void this.#scope.close();
  }

  /** Something was taught or taken away: waits until nobody is at it. */
  changed(): void {
    this.#cancelWait?.();
    this.#cancelWait = this.#scope.after(quietMs, () => {
      if (this.#isLooking) this.changed();
      else void this.#lookAtAll(this.#done);
    });
  }

  /** Other views are wanted than before. */
  restart(): void {
    this.#done = new Set();
    this.changed();
  }

  async #lookAtAll(done: Set<ExampleId>): Promise<void> {
    const { signal } = this.#scope;
    const found = new Map<ExampleId, readonly Features[]>();
    this.#isLooking = true;
    try {
      for (let next = this.#next(); next && done === this.#done; next = this.#next()) {
        const startedAt = performance.now();
        found.set(next.id, await this.#look(next, done, signal));
        if (found.size === batchSize) this.#add(found, done);
        if (this.#hooks.isWatching()) await this.#rest(performance.now() - startedAt);
      }
    } catch (error) {
      if (!isAbort(error)) this.#hooks.failed(error as Error);
    } finally {
      this.#isLooking = false;
      this.#add(found, done);
    }
  }

  /** An example that cannot be looked at is not tried again; one that was interrupted is. */
  async #look(example: ExampleSummary, done: Set<ExampleId>, signal: AbortSignal) {
    done.add(example.id);
    try {
      return await this.#hooks.look(example, signal);
    } catch (error) {
      if (isAbort(error)) done.delete(example.id);
      throw error;
    }
  }

  /** The next example to look at; undefined where there is none, or it is not the time. */
  #next(): ExampleSummary | undefined {
    if (!this.#hooks.isIdle()) return undefined;
    const all = this.#hooks.examples();
    const counts = countByLabel(all);
    return all.find(
      (example) =>
        !this.#done.has(example.id) &&
        this.#hooks.wantsViews(example, counts.get(example.label) ?? 0),
    );
  }

  /** Unless other views are wanted by now. */
  #add(found: Map<ExampleId, readonly Features[]>, done: Set<ExampleId>): void {
    if (done === this.#done) {
      for (const [id, views] of found) if (views.length > 0) this.#hooks.found(id, views);
    }
    found.clear();
  }

  /** So that the frames that are watched hardly notice. */
  #rest(tookMs: number): Promise<void> {
    const scope = this.#scope;
    const rested = new Promise<void>((resolve) => {
      scope.after(tookMs * (partOfTime - 1), resolve);
    });
    return abortable(rested, scope.signal);
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof TlError && error.code === 'aborted';
}
