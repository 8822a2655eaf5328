import { abortable } from '../abort.ts';
import { createPace, type Pace } from '../head/training/pace.ts';

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
