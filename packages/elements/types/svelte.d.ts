// The tags in templates of Svelte 5: import type {} from '@tl-elements/elements/svelte'.
import type {
  ClassifierAttributes,
  TlClassifier,
  TlListeners,
  TlTrainer,
  TlTrigger,
  TrainerAttributes,
  TriggerAttributes,
} from '../dist/index.js';
import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'tl-trainer': Omit<HTMLAttributes<TlTrainer>, keyof TrainerAttributes> &
      TrainerAttributes &
      TlListeners;
    'tl-classifier': Omit<HTMLAttributes<TlClassifier>, keyof ClassifierAttributes> &
      ClassifierAttributes &
      TlListeners;
    'tl-trigger': Omit<HTMLAttributes<TlTrigger>, keyof TriggerAttributes> &
      TriggerAttributes &
      TlListeners;
  }
}
