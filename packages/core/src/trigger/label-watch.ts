import type { Prediction } from '../contracts/prediction.ts';
import { labelScore } from './label-score.ts';
import type { TriggerRule } from './trigger-rule.ts';

/** What is remembered of one label of a rule. */
export interface LabelWatch {
  /** What has counted and has not been released yet; absent: nothing. Null: none of these. */
  readonly counted?: string | null;
  /** What has been at `above` or higher since a time in milliseconds; absent: nothing. */
  readonly held?: { readonly label: string | null; readonly since: number };
}

/** A watch after the next prediction. */
export interface WatchStep {
  readonly watch: LabelWatch;
  /** The label counts with this prediction. */
  readonly isNew: boolean;
}

/**
 * Takes the next prediction: has the label been held long enough, and was it released before?
 *
 * @param label as the rule names it.
 */
export function stepWatch(
  label: string,
  { above, below, holdMs }: Pick<TriggerRule, 'above' | 'below' | 'holdMs'>,
  last: LabelWatch,
  prediction: Prediction,
): WatchStep {
  const watch = isReleased(last, label, below, prediction) ? withoutCounted(last) : last;
  const now = labelScore(label, prediction);
  if (now.score === 0 || now.score < above || now.label === watch.counted) {
    return { watch: withoutHeld(watch), isNew: false };
  }
  const since = watch.held?.label === now.label ? watch.held.since : prediction.at;
  if (prediction.at - since < holdMs) {
    return { watch: { ...watch, held: { label: now.label, since } }, isNew: false };
  }
  return { watch: { counted: now.label }, isNew: true };
}

/** The hold begins again with the next prediction. */
export function withoutHeld({ counted }: LabelWatch): LabelWatch {
  return counted === undefined ? {} : { counted };
}

function withoutCounted({ held }: LabelWatch): LabelWatch {
  return held ? { held } : {};
}

/** A label that has ended is released, even if `below` is 0. */
function isReleased(
  { counted }: LabelWatch,
  label: string,
  below: number,
  prediction: Prediction,
): boolean {
  if (counted === undefined) return false;
  const { score } = labelScore(counted ?? label, prediction);
  return score === 0 || score < below;
}
