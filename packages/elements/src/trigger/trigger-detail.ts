import type { Prediction } from '@tl-elements/core/base';
import type { TriggerRule } from '@tl-elements/core/trigger';

/** Detail of `tl-trigger`. */
export interface TriggerDetail {
  /** What it fired for; null: none of these. */
  readonly label: string | null;
  /** Null if it is done by hand before the first prediction. */
  readonly prediction: Prediction | null;
  readonly rule: TriggerRule;
  /** It was done by its button or by `fire()`. */
  readonly byHand: boolean;
}
