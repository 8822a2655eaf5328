import type { Modality } from './modality.ts';

/** Why there is nothing to name. */
export type Nothing = 'no-person' | 'no-hand' | 'no-signal';

/** What it means in each modality that the extractor found nothing in a frame. */
export const nothingIn = {
  image: 'no-signal',
  audio: 'no-signal',
  pose: 'no-person',
  hand: 'no-hand',
} as const satisfies Record<Modality, Nothing>;

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
