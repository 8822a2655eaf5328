import type { Modality, UnknownLevel } from '@tl-elements/core/base';
import type { CameraFacing } from '@tl-elements/sources';
import type { FaceName } from './classifier/views/face.ts';
import type { TlEvent, TlEventName } from './events.ts';

/** What a template may set on trainers and classifiers, by the name of the property or of the attribute. */
interface SharedAttributes {
  input?: 'camera' | 'microphone' | 'none' | null | undefined;
  autostart?: boolean | undefined;
  facing?: CameraFacing | null | undefined;
  noMirror?: boolean | undefined;
  'no-mirror'?: boolean | undefined;
  keepRunning?: boolean | undefined;
  'keep-running'?: boolean | undefined;
  unknown?: UnknownLevel | 'off' | null | undefined;
  /** Of sounds: 0 to 0.95. */
  overlap?: number | string | null | undefined;
  weightsBase?: string | null | undefined;
  'weights-base'?: string | null | undefined;
}

/** What a template may set on `<tl-trainer>`. */
export interface TrainerAttributes extends SharedAttributes {
  modality?: Modality | undefined;
  motion?: boolean | undefined;
  project?: string | null | undefined;
  /** Names, as an array or separated by commas. */
  labels?: string | readonly string[] | undefined;
  extractor?: string | null | undefined;
  mirrorCopies?: boolean | null | undefined;
  'mirror-copies'?: boolean | 'no' | null | undefined;
}

/** What a template may set on `<tl-classifier>`. */
export interface ClassifierAttributes extends SharedAttributes {
  src?: string | null | undefined;
  /** Id of a `<tl-trainer>`. */
  trainer?: string | null | undefined;
  smoothing?: number | undefined;
  minConfidence?: number | undefined;
  'min-confidence'?: number | undefined;
  top?: number | null | undefined;
  face?: FaceName | undefined;
}

/** What a template may set on `<tl-trigger>`. */
export interface TriggerAttributes {
  /** Id of a `<tl-classifier>` or `<tl-trainer>`; absent: the nearest one around it. */
  for?: string | null | undefined;
  /** `*`: any; empty: none of these; `A, B`: one after the other. */
  label?: string | null | undefined;
  above?: number | string | null | undefined;
  below?: number | string | null | undefined;
  /** Times: `150ms`, `1s`, or a number of milliseconds. */
  hold?: number | string | null | undefined;
  cooldown?: number | string | null | undefined;
  within?: number | string | null | undefined;
  onset?: boolean | undefined;
  /** Selectors: `#film`. */
  target?: string | null | undefined;
  play?: string | null | undefined;
  pause?: string | null | undefined;
  seek?: string | null | undefined;
  press?: string | null | undefined;
  addClass?: string | null | undefined;
  'add-class'?: string | null | undefined;
  removeClass?: string | null | undefined;
  'remove-class'?: string | null | undefined;
  toggleClass?: string | null | undefined;
  'toggle-class'?: string | null | undefined;
  show?: string | null | undefined;
  hide?: string | null | undefined;
  scrollToElement?: string | null | undefined;
  'scroll-to'?: string | null | undefined;
  go?: string | null | undefined;
  sendKey?: string | null | undefined;
  'send-key'?: string | null | undefined;
  midi?: string | null | undefined;
  post?: string | null | undefined;
  postCrossOrigin?: boolean | undefined;
  'post-cross-origin'?: boolean | undefined;
  say?: string | null | undefined;
  sound?: string | null | undefined;
  set?: string | null | undefined;
  dryRun?: boolean | undefined;
  'dry-run'?: boolean | undefined;
  controls?: boolean | undefined;
  off?: boolean | undefined;
}

/** Listeners, by the names that React and Svelte give them: `ontl-label`. */
export type TlListeners = {
  [Name in TlEventName as `on${Name}`]?: ((event: TlEvent<Name>) => void) | undefined;
};
