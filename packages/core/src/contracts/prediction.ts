/** Why there is nothing to name. */
export type Nothing = 'no-person' | 'no-hand' | 'no-signal';

/** What a model says of one input. */
export interface Prediction {
  /** Null where it is unknown, where nothing is there, and below the least confidence. */
  readonly label: string | null;
  /** The best score, 0..1. */
  readonly confidence: number;
  /** Every label in the model's order; sums to 1, all 0 where `nothing` is set. */
  readonly scores: ReadonlyMap<string, number>;
  readonly isUnknown: boolean;
  readonly nothing: Nothing | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}
