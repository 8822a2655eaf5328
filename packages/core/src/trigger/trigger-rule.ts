import type { Prediction } from '../contracts/prediction.ts';
import { bestLabel } from '../recognition/predict.ts';

/** When a trigger fires. Times in milliseconds, scores 0..1. */
export interface TriggerRule {
  /**
   * The labels that must come one after the other; mostly one. `*` stands for any label, and the empty text
   * for none of these.
   */
  readonly labels: readonly string[];
  /** A label counts from this score on. */
  readonly above: number;
  /** It counts again after its score has fallen below this one. */
  readonly below: number;
  /** How long its score must stay at `above` or higher. */
  readonly holdMs: number;
  /** How long the trigger rests after it has fired. */
  readonly cooldownMs: number;
  /** The longest time from one label of a sequence to the next. */
  readonly withinMs: number;
  /** Fires on the beginning of a sound. */
  readonly onset: boolean;
}

const hold = { holdMs: 150, cooldownMs: 1000 };
const onsetTimes = { holdMs: 0, cooldownMs: 250 };

/** Any label. */
export const anyLabel = '*';

/** None of the labels: something unknown, nothing at all, or no label above the minimum confidence. */
export const noneOfThese = '';

/** A rule with the usual values for what is left out. An onset has no hold, and a shorter cooldown. */
export function triggerRule(
  given: Pick<TriggerRule, 'labels'> & Partial<TriggerRule>,
): TriggerRule {
  const { above = 0.8, onset = false } = given;
  const times = onset ? onsetTimes : hold;
  const rule = { withinMs: 2000, onset, ...times, ...given, above };
  return { ...rule, below: Math.min(given.below ?? releaseOf(above), above) };
}

/** A score can't fall below 0, so for a low threshold the release is at half of it. */
function releaseOf(above: number): number {
  // 0.8 - 0.2 is a little more than 0.6 in floating point.
  return above > 0.2 ? Number((above - 0.2).toFixed(6)) : above / 2;
}

/** The score of what a trigger waits for. */
export interface LabelScore {
  /** The label; null: none of these. */
  readonly label: string | null;
  /** 0..1. */
  readonly score: number;
}

/**
 * The score of a label in a prediction. It is 0 if the prediction is unknown or has found nothing, however
 * high the scores are.
 *
 * For "none of these", the score is 1 if the prediction has no label, else `unknownScore`. Of that, only the
 * threshold is measured, so it is not compared with a trigger's threshold.
 *
 * @param label `*`: the best label; empty: none of these.
 */
export function labelScore(label: string, prediction: Prediction): LabelScore {
  const { scores, isUnknown, unknownScore, nothing } = prediction;
  if (label === noneOfThese) {
    return { label: null, score: prediction.label === null ? 1 : unknownScore };
  }
  const counts = !isUnknown && nothing === null;
  if (label === anyLabel) {
    const best = bestLabel(scores, 0);
    return { label: best.label, score: counts ? best.confidence : 0 };
  }
  return { label, score: counts ? (scores.get(label) ?? 0) : 0 };
}
