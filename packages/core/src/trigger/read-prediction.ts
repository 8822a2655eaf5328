import type { Prediction } from '../contracts/prediction.ts';
import type { TriggerRule } from './trigger-rule.ts';

/**
 * What a rule reads of a prediction: all of it; of movements, the one that has just been made; or, for onsets, the sound that has just begun. If none has, all
 * scores are 0. If predictions say nothing about onsets, as those of pictures, a rule for onsets reads the
 * prediction itself.
 */
export function readPrediction(
  { onset: isForOnsets }: Pick<TriggerRule, 'onset'>,
  prediction: Prediction,
): Prediction {
  const { onset, movement } = prediction;
  if (movement) return readMovement(prediction, movement.made);
  if (!isForOnsets || onset === undefined) return prediction;
  const scores = onset?.scores ?? new Map([...prediction.scores.keys()].map((label) => [label, 0]));
  return { ...prediction, scores, isUnknown: onset?.isUnknown ?? false, nothing: null };
}

/** Only the movement that has just been made has a score, in that one prediction. */
function readMovement(prediction: Prediction, made: string | null): Prediction {
  const scores = new Map(
    [...prediction.scores].map(([label, score]) => [label, label === made ? score : 0]),
  );
  return { ...prediction, scores, label: made, isUnknown: false, nothing: null };
}
