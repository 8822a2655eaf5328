/** Decides from a stream of predictions when a trigger fires. */
export {
  initialTriggerState,
  sleepTrigger,
  stepTrigger,
  type TriggerState,
  type TriggerStep,
  readPrediction,
  type LabelWatch,
} from '../trigger/step-trigger.ts';
export {
  labelScore,
  type LabelScore,
  anyLabel,
  noneOfThese,
  triggerRule,
  type TriggerRule,
} from '../trigger/trigger-rule.ts';
