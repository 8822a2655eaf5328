import type { Prediction } from '../contracts/prediction.ts';
import type { TriggerRule } from './trigger-rule.ts';

/**
 * What a rule reads of a prediction: all of it or, for onsets, the sound that has just begun. If none has, all
 * scores are 0. If predictions say nothing about onsets, as those of pictures, a rule for onsets reads the
 * prediction itself.
 */
export function readPrediction(
  { onset: isForOnsets }: Pick<TriggerRule, 'onset'>,
  prediction: Prediction,
): Prediction {
  const { onset } = prediction;
  if (!isForOnsets || onset === undefined) return prediction;
  const scores = onset?.scores ?? new Map([...prediction.scores.keys()].map((label) => [label, 0]));
  return { ...prediction, scores, isUnknown: onset?.isUnknown ?? false, nothing: null };
}
