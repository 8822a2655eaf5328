export { TlTrainer } from './trainer/tl-trainer.ts';
export type { EmbedKind, EmbedOptions } from './trainer/panels/embed-code.ts';
export type { Follower } from './trainer/trainer-binding.ts';
export type { AddOptions } from '@tl-elements/core/trainer';
export type { ExampleInput } from './media/medium.ts';
export { TlClassifier } from './classifier/tl-classifier.ts';
export type { ModelSource } from './classifier/read-source.ts';
export { TlTrigger } from './trigger/tl-trigger.ts';
export type { TriggerDetail } from './trigger/trigger-detail.ts';
export type { TriggerRule } from '@tl-elements/core/trigger';
export type { FaceName } from './classifier/views/face.ts';
export type {
  ClassifierAttributes,
  TlListeners,
  TrainerAttributes,
  TriggerAttributes,
} from './attributes.ts';
export type { Messages } from './strings/messages.ts';
export { registerMessages } from './strings/registered.ts';
export type {
  ElementState,
  ErrorDetail,
  ProgressDetail,
  TlEvent,
  TlEventDetails,
  TlEventName,
  TrainedDetail,
} from './events.ts';
