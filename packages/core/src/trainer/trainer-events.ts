import type { LoadProgress } from '../contracts/extractor.ts';
import type { ExampleId } from '../contracts/example.ts';
import type { Evaluation, Prediction } from '../contracts/prediction.ts';
import type { TrainProgress, Model } from '../contracts/model.ts';
import type { ExtractedFrame } from '../recognition/extract-frames.ts';
import type { LabelChange } from '../recognition/label-settler.ts';
import type { TrainerSettings } from './trainer-settings.ts';

/** How far examples have been re-extracted by another extractor; `fraction` is 0..1. */
export interface ReextractProgress {
  readonly phase: 're-extract';
  readonly fraction: number;
}

/** What happens in a trainer. */
export type TrainerEvent =
  /** Something that is shown is other than before: read `state`. */
  | { readonly type: 'state' }
  /** All that is needed to take frames is loaded. */
  | { readonly type: 'ready' }
  /** Labels or examples changed. */
  | { readonly type: 'change' }
  | {
      readonly type: 'trained';
      readonly model: Model;
      /** Null while it is too early to say. */
      readonly evaluation: Evaluation | null;
      readonly trainMs: number;
    }
  /** A frame was extracted and, if there is a model, classified: read `state`, too. */
  | {
      readonly type: 'frame';
      readonly frame: ExtractedFrame<unknown>;
      readonly model: Model | null;
    }
  | { readonly type: 'prediction'; readonly prediction: Prediction }
  /** The settled label changed. */
  | { readonly type: 'label'; readonly change: LabelChange }
  | {
      readonly type: 'progress';
      readonly progress: LoadProgress | TrainProgress | ReextractProgress;
    }
  /** A recorded example was added to its label. */
  | { readonly type: 'example'; readonly label: string; readonly id: ExampleId }
  /** All examples of a recording, or all files, were added to their label. */
  | { readonly type: 'taught'; readonly label: string }
  /** The timer counts down; `seconds` are left. */
  | { readonly type: 'countdown'; readonly label: string; readonly seconds: number }
  /** Opening a file changed the settings. */
  | { readonly type: 'settings'; readonly settings: TrainerSettings }
  | { readonly type: 'error'; readonly error: Error };

/** Is called with what happens in a trainer. */
export type TrainerListener = (event: TrainerEvent) => void;
