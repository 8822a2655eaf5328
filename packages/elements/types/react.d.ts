// The tags in JSX of React 19: import type {} from '@tl-elements/elements/react'.
import type {
  ClassifierAttributes,
  TlClassifier,
  TlListeners,
  TlTrainer,
  TlTrigger,
  TrainerAttributes,
  TriggerAttributes,
} from '../dist/index.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Props<Element, Attributes> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  keyof Attributes
> &
  Attributes &
  TlListeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tl-trainer': Props<TlTrainer, TrainerAttributes>;
      'tl-classifier': Props<TlClassifier, ClassifierAttributes>;
      'tl-trigger': Props<TlTrigger, TriggerAttributes>;
    }
  }
}
