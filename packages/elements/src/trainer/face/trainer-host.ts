import type {
  Evaluation,
  ExampleSummary,
  Modality,
  Model,
  Prediction,
  UnknownLevel,
} from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { ReactiveControllerHost } from 'lit';
import type { ElementState } from '../../events.ts';
import type { Openable } from '../../teachable-machine/find-openable.ts';

/** What the interface reads from its element. */
export interface TrainerHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  modality: Modality;
  motion: boolean;
  readonly project: string | null;
  readonly seedLabels: string | null;
  mirrorCopies: boolean | null;
  readonly mirrorsCopies: boolean;
  readonly labels: readonly string[];
  readonly examples: readonly ExampleSummary[];
  readonly testExamples: readonly ExampleSummary[];
  readonly model: Model | null;
  readonly unknown: UnknownLevel | 'off' | null;
  readonly evaluation: Evaluation | null;
  readonly prediction: Prediction | null;
  readonly state: ElementState;
  readonly stream: MediaStream | null;
  readonly isMirrored: boolean;
  readonly isDrawn: boolean;
  /** True while somebody asks which sound has just begun. */
  readonly wantsOnsets: boolean;
  open(source: Openable, options: { readonly signal: AbortSignal }): Promise<DroppedExamples>;
  saveProject(): Promise<Blob>;
  saveModel(format: 'tl', options: { readonly signal: AbortSignal }): Promise<Blob>;
  undo(): boolean;
  redo(): boolean;
}
