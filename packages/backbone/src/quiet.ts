import { abortable, Scope } from '@tl-elements/core/base';

/** So long without work counts as quiet; and so long after the start it is waited for at most. */
const quietMs = 1000;
const latestMs = 10_000;

/** Knows when a worker has nothing to do. */
export class Quiet {
  readonly #scope = new Scope();
  #lastWorkAt = performance.now();

  /** To be called with each piece of work. */
  note(): void {
    this.#lastWorkAt = performance.now();
  }

  /**
   * Resolves after a quiet second, or after ten seconds of steady work.
   *
   * @throws {TlError} `aborted`.
   */
  wait(signal: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    const scope = this.#scope.child();
    const isTime = new Promise<void>((resolve) => {
      scope.every(100, () => {
        const now = performance.now();
        if (now - this.#lastWorkAt >= quietMs || now - startedAt >= latestMs) resolve();
      });
    });
    return abortable(isTime, signal).finally(() => scope.close());
  }
}
