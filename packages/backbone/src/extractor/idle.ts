import { abortable, Scope } from '@tl-elements/core/base';

/** A worker is idle after this time without work. */
const idleMs = 1000;
/** A worker that never becomes idle is waited for this long. */
const latestMs = 10_000;

/** Knows whether a worker has anything to do. */
export class Idle {
  readonly #scope = new Scope();
  #lastWorkAt = performance.now();

  /** To be called with each piece of work. */
  noteWork(): void {
    this.#lastWorkAt = performance.now();
  }

  /**
   * Resolves after a second without work, or after ten seconds of steady work.
   *
   * @throws {TlError} `aborted`.
   */
  async wait(signal: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    const scope = this.#scope.child();
    const isTime = new Promise<void>((resolve) => {
      scope.every(100, () => {
        const now = performance.now();
        if (now - this.#lastWorkAt >= idleMs || now - startedAt >= latestMs) resolve();
      });
    });
    try {
      await abortable(isTime, signal);
    } finally {
      await scope.close();
    }
  }
}
