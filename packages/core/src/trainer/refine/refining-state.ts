import type { Evaluation } from '../../contracts/prediction.ts';
import type { TuningProgress } from '../../contracts/tuning.ts';

/** How refining has ended. */
export interface RefineResult {
  /** False: it did not help, and nothing has changed. */
  readonly adopted: boolean;
  /** How well takes were answered that had been held back. */
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/** How far refining has come. */
export interface RefiningProgress {
  /** `prepare`: what the frozen layers make of the examples is computed; then as in `TuningProgress`. */
  readonly phase: 'prepare' | TuningProgress['phase'];
  /** 0..1, of the phase `prepare`, and then of the others together. */
  readonly fraction: number;
  /** Null as long as nothing can be said. */
  readonly remainingMs: number | null;
}

/** What an interface shows of refining. */
export interface RefiningState {
  /** It is worth trying: there are enough examples, and more than when it was tried last. */
  readonly isOffered: boolean;
  /** The features are those of a network that was refined. */
  readonly isRefined: boolean;
  /** About how long it would take, milliseconds. */
  readonly expectedMs: number;
  /** Null while it is not running. */
  readonly progress: RefiningProgress | null;
  readonly isPaused: boolean;
  /** How it ended, until something changes or it is dismissed. */
  readonly outcome: RefineResult | null;
}
