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
