import type {
  Evaluation,
  LoadProgress,
  Model,
  Prediction,
  TrainProgress,
} from '@tl-elements/core/base';
import type { LiveState } from '@tl-elements/core/classifier';
import type { LabelChange } from '@tl-elements/core/recognition';
import type { ReextractProgress } from '@tl-elements/core/trainer';
import type { TriggerDetail } from './trigger/trigger-detail.ts';

/** What an element is doing. `ready`: everything is loaded, but no frames are taken. */
export type ElementState = LiveState;

/** Detail of `tl-trained`. */
export interface TrainedDetail {
  readonly model: Model;
  /** Null while it is too early to say. */
  readonly evaluation: Evaluation | null;
  readonly trainMs: number;
}

/** Detail of `tl-progress`; `fraction` is 0..1. */
export type ProgressDetail = LoadProgress | TrainProgress | ReextractProgress;

/** Detail of `tl-error`. */
export interface ErrorDetail {
  /** A `TlError`, unless something unexpected failed. */
  readonly error: Error;
}

/** Every event of the elements, with its detail. They bubble, also out of shadow roots. */
export interface TlEventDetails {
  /** All that is needed to take frames is loaded. */
  'tl-ready': null;
  /** Labels or examples of a trainer changed. */
  'tl-change': null;
  /** A trainer has a new model. */
  'tl-trained': TrainedDetail;
  /** A frame was classified. */
  'tl-prediction': Prediction;
  /** The settled label changed. */
  'tl-label': LabelChange;
  /** A trigger fires; `preventDefault()` stops what it would do. */
  'tl-trigger': TriggerDetail;
  'tl-progress': ProgressDetail;
  'tl-error': ErrorDetail;
}

/** The name of one of the elements' events. */
export type TlEventName = keyof TlEventDetails;
/** One of the elements' events, with its detail. */
export type TlEvent<Name extends TlEventName> = CustomEvent<TlEventDetails[Name]>;

/** Dispatches one of the elements' events. */
export function emit<Name extends TlEventName>(
  target: EventTarget,
  name: Name,
  detail: TlEventDetails[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'tl-ready': TlEvent<'tl-ready'>;
    'tl-change': TlEvent<'tl-change'>;
    'tl-trained': TlEvent<'tl-trained'>;
    'tl-prediction': TlEvent<'tl-prediction'>;
    'tl-label': TlEvent<'tl-label'>;
    'tl-trigger': TlEvent<'tl-trigger'>;
    'tl-progress': TlEvent<'tl-progress'>;
    'tl-error': TlEvent<'tl-error'>;
  }
}
