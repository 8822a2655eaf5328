import type { Prediction } from '@tl-elements/core/base';
import type { TriggerMessages } from '../../strings/trigger-english.ts';

/** Why an action is done. */
export interface Firing {
  /** Null: none of these, or it is done by hand. */
  readonly label: string | null;
  /** Null if it is done by hand before the first prediction. */
  readonly prediction: Prediction | null;
}

/** One thing that a trigger does. */
export interface Action {
  /** What it does, to follow a verb: "play the video". */
  describe(m: TriggerMessages): string;
  /** Does it. @throws {TlError} why it can't be done. */
  run(firing: Firing): void | Promise<void>;
  /**
   * Is called during a gesture of the user, before it runs.
   *
   * @param mayAsk true if the gesture was on the start button or the trigger, so that people understand a question.
   */
  prepare?(mayAsk: boolean): void | Promise<void>;
  /** Fetches what it needs. @throws {TlError} why it can't. */
  load?(): Promise<void>;
}
