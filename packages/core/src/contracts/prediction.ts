import type { Modality } from './modality.ts';

/** Why there is nothing to name. */
export type Nothing = 'no-person' | 'no-hand' | 'no-signal' | 'no-movement';

/** What it means in each modality that the extractor found nothing in a frame. */
export const nothingIn = {
  image: 'no-signal',
  audio: 'no-signal',
  pose: 'no-person',
  hand: 'no-hand',
} as const satisfies Record<Modality, Nothing>;

/** What a model says of a sound that began a short while ago, without what was heard before it. */
export interface OnsetPrediction {
  /** When the sound began, milliseconds on the clock of `performance.now()`. The same in all predictions of it. */
  readonly at: number;
  /**
   * Every label in the model's order, 0..1, never smoothed; 0 if a label can't be what has begun. It is
   * judged again while more of it is heard: what counts is the greatest score of those predictions.
   */
  readonly scores: ReadonlyMap<string, number>;
  readonly isUnknown: boolean;
}

/** How far a movement has come. */
export interface MovementPrediction {
  /** The label of a movement that has just been made: said once for each movement, soon after its end. Else null. */
  readonly made: string | null;
  /** 0 as it begins, 1 when it began two seconds ago or has been made; 0 while nothing moves. */
  readonly progress: number;
}

/** What a model says of one input. */
export interface Prediction {
  /** Null if it is unknown, if nothing is there, or if the best score is below the minimum confidence. */
  readonly label: string | null;
  /** The best score, 0..1. */
  readonly confidence: number;
  /** Every label in the model's order; sums to 1, all 0 if `nothing` is set. */
  readonly scores: ReadonlyMap<string, number>;
  /** True if `unknownScore` is above 0.5. */
  readonly isUnknown: boolean;
  /**
   * The chance that it is none of the labels, 0..1: 0.5 at the threshold of the level in use (`unknown`),
   * 0 without a detector, at `off`, and if `nothing` is set. It rises smoothly with the distance from
   * everything that was taught. Only the threshold is measured, not the slope: 0.8 means farther away than
   * 0.6, but not "unknown in eight of ten cases".
   */
  readonly unknownScore: number;
  readonly nothing: Nothing | null;
  /**
   * The newest sound that began a short while ago; null: none did. Absent unless onsets are wanted
   * (`wantsOnsets`), and if inputs are no sounds.
   */
  readonly onset?: OnsetPrediction | null;
  /** What a model of movements says of the movement that goes on. Absent for other models. */
  readonly movement?: MovementPrediction;
  /** That of `movement`, 0..1, for faces that show how far a movement is. Absent for other models. */
  readonly progress?: number;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}
