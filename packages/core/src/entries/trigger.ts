/** Decides from a stream of predictions when a trigger fires. */
export {
  initialTriggerState,
  sleepTrigger,
  stepTrigger,
  type TriggerState,
  type TriggerStep,
} from '../trigger/step-trigger.ts';
export { readPrediction } from '../trigger/read-prediction.ts';
export type { LabelWatch } from '../trigger/label-watch.ts';
export { labelScore, type LabelScore } from '../trigger/label-score.ts';
export { anyLabel, noneOfThese, triggerRule, type TriggerRule } from '../trigger/trigger-rule.ts';
