import type { Prediction } from '../contracts/prediction.ts';
import { bestLabel } from '../recognition/best-label.ts';
import { anyLabel, noneOfThese } from './trigger-rule.ts';

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
