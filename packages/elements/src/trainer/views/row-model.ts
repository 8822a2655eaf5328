import type { ExampleId } from '@tl-elements/core/base';
import type { LabelLook } from '../../look/label-look.ts';
import type { FileWords, Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';
import type { AddingMedia } from '../face/media-controller.ts';
import type { Missed } from '../session-hooks.ts';
import type { ActiveRecording } from '../recording-controller.ts';

/** What a label's row shows. */
export interface RowModel {
  readonly label: string;
  readonly look: LabelLook;
  /** Newest first. */
  readonly examples: readonly ExampleId[];
  /** 0..1; null while there is nothing to say. */
  readonly score: number | null;
  /** The settled label. */
  readonly isSeen: boolean;
  /** The recording of this row. */
  readonly recording: ActiveRecording | null;
  readonly adding: AddingMedia | null;
  /** A drag is over it. */
  readonly isOver: boolean;
  /** How many photos wait to be given to a label. */
  readonly waiting: number;
  /** What could not be learnt from, the last time. */
  readonly missed: Missed | null;
  /** What is said of teaching things of this kind. */
  readonly words: TeachingWords;
  /** What files of this kind are called. */
  readonly files: FileWords;
  readonly filesIcon: 'photos' | 'sounds';
  /** What this label is for, where that is not plain; null: nothing. */
  readonly hint: string | null;
  /** Which button stands first. */
  readonly teachBy: 'hold' | 'timer';
  /** One line instead of a card. */
  readonly isCompact: boolean;
  /** All of its examples are on show. */
  readonly isExpanded: boolean;
  /** There is a camera to hold something before. */
  readonly hasSource: boolean;
}

/** What can be done in a row. */
export interface RowActions {
  press(label: string): void;
  release(): void;
  take(label: string): void;
  countDown(label: string): void;
  chooseFiles(label: string): void;
  teachWaiting(label: string): void;
  rename(from: string, to: string): boolean;
  remove(label: string): void;
  removeExamples(ids: readonly ExampleId[]): void;
  expand(label: string): void;
}

/** What every view needs. */
export interface ViewContext {
  readonly m: Messages;
  thumbnailUrl(id: ExampleId): string | null;
}
