// The tags in templates of Vue 3: import type {} from '@tl-elements/elements/vue'.
import type {
  ClassifierAttributes,
  TlEvent,
  TlEventName,
  TrainerAttributes,
  TriggerAttributes,
} from '../dist/index.js';
import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';

/** `tl-label` as `TlLabel`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Capitalize<Rest>}`
  : Capitalize<Name>;

/** `@tl-label` listens to `onTlLabel`. */
type Listeners = {
  [Name in TlEventName as `on${Pascal<Name>}`]?: (event: TlEvent<Name>) => void;
};

interface Tag<Attributes> {
  new (): {
    $props: Omit<HTMLAttributes, keyof Attributes> &
      Attributes &
      Listeners &
      VNodeProps &
      AllowedComponentProps;
  };
}

declare module 'vue' {
  interface GlobalComponents {
    'tl-trainer': Tag<TrainerAttributes>;
    'tl-classifier': Tag<ClassifierAttributes>;
    'tl-trigger': Tag<TriggerAttributes>;
  }
}
