import type { Action, Firing } from './action.ts';
import type { ScoreFollower } from './follow-score.ts';
import type { ReadActions } from './read-actions.ts';

/** Does the actions of one trigger; a failure of one doesn't stop the others. */
export class ActionRunner {
  readonly #onError: (error: Error) => void;
  #actions: readonly Action[] = [];
  #follower: ScoreFollower | null = null;
  /** False after a failure, which would otherwise be reported for each score. */
  #isFollowing = true;

  /** @param onError is called with each failure. */
  constructor(onError: (error: Error) => void) {
    this.#onError = onError;
  }

  get actions(): readonly Action[] {
    return this.#actions;
  }

  /** True if something of the page follows the score. */
  get hasFollower(): boolean {
    return this.#follower !== null;
  }

  /** Takes other actions, and fetches what they need. */
  take({ actions, follower }: ReadActions): void {
    this.#actions = actions;
    this.#follower = follower;
    this.#isFollowing = true;
    for (const action of actions) void this.#attempt(() => action.load?.());
  }

  /** Call it during a gesture of the user. @param mayAsk as in `Action`. */
  prepare(mayAsk: boolean): void {
    for (const action of this.#actions) void this.#attempt(() => action.prepare?.(mayAsk));
  }

  /** Begins all of them, in order. */
  run(firing: Firing): void {
    for (const action of this.#actions) void this.#attempt(() => action.run(firing));
  }

  /** @param score 0..1. */
  follow(score: number): void {
    try {
      this.#follower?.(score);
      this.#isFollowing = true;
    } catch (error) {
      if (this.#isFollowing) this.#onError(error as Error);
      this.#isFollowing = false;
    }
  }

  async #attempt(work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#onError(error as Error);
    }
  }
}
