import type { MovementPrediction, Prediction } from '../contracts/prediction.ts';
import { windowMs, type DescribedMovement } from './describe-movement.ts';
import { MovementSettler } from './movement-settler.ts';
import { moves } from './speed-gate.ts';

/** Says of a stream of windows which movements are made, each once. */
export class MovementWatch {
  readonly #settler = new MovementSettler();
  /** When the last movement that was told had ended. */
  #endedAt = -Infinity;
  #lastAt = -Infinity;

  /**
   * @param window what is described.
   * @param leastSpeed of the model.
   */
  next(
    { label, at, nothing }: Prediction,
    { active, speeds }: Pick<DescribedMovement, 'active' | 'speeds'>,
    leastSpeed: number,
  ): MovementPrediction {
    // Nothing is left of the window before.
    if (at < this.#lastAt || at - this.#lastAt > windowMs) this.#reset();
    this.#lastAt = at;
    const made = this.#settler.next({ label, active, moves: moves(speeds, leastSpeed), at });
    if (made !== null) this.#endedAt = active.toMs;
    if (nothing) return { made, progress: 0 };
    const share = Math.min(1, Math.max(0, (at - active.fromMs) / windowMs));
    return { made, progress: active.fromMs <= this.#endedAt ? 1 : share };
  }

  #reset(): void {
    this.#settler.reset();
    this.#endedAt = -Infinity;
  }
}
