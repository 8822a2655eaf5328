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

/**
 * What a figure is for: the expected accuracy on other takes (`held-out`), or on people whom the model has not met (each
 * fold then holds out whole people); or the accuracy on the test examples.
 */
export type EvaluatedOn = 'held-out' | 'new-people' | 'test';

/** What was said about an example by a head that it was not fitted on. */
export interface HeldOutAnswer {
  /** Of the example; of `trainHead` and `evaluateHead`: the number of its row. */
  readonly id: string;
  /** Its own. */
  readonly label: string;
  /** The label with the highest probability. */
  readonly answer: string;
  /** Probability of the answer, 0..1. */
  readonly ofAnswer: number;
  /** Probability of its own label, 0..1. */
  readonly ofLabel: number;
}

/** How good a head is expected to be, measured on examples that it was not fitted on. */
export interface Evaluation {
  /**
   * Class-balanced, 0..1. From a training: that of the head itself, which has seen more than the heads of the
   * folds. `confusion` and `perLabel` have what those said. For `new-people`: what the heads of the folds said.
   */
  readonly accuracy: number;
  /** 90 % interval; null below ten takes (for `new-people`: ten people), for which no range can be given. */
  readonly low: number | null;
  readonly high: number | null;
  readonly perLabel: ReadonlyMap<
    string,
    { readonly accuracy: number; readonly examples: number; readonly takes: number }
  >;
  /** `confusion[true label][answer]`, counts, in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
  readonly labels: readonly string[];
  /**
   * What was said about each tested example: those of `confusion[label][answer]` have this label and this answer. Some
   * may be gone meanwhile. Absent in a model file, whose reader has no such examples.
   */
  readonly heldOut?: readonly HeldOutAnswer[];
  readonly logLoss: number;
  readonly calibrationError: number;
  /** True if a label has a single take, so that parts of that take were both in training and in test. */
  readonly optimistic: boolean;
}
