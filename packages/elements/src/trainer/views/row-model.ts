import type { ExampleId } from '@tl-elements/core/base';
import type { LabelLook } from '../../look/label-look.ts';
import type { FileWords } from '../../strings/file-words.ts';
import type { Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';
import type { TimerTimes } from '../recording/recording-panel.ts';
import type { ShownHeard } from '../recording/heard-sound.ts';
import type { ShownReview } from '../review/shown-review.ts';
import type { ActiveRecording, Skipped } from '@tl-elements/core/trainer';

/** With more labels, each row is one line. */
export const mostFullRows = 6;

/** What a label's row shows. */
export interface RowModel {
  readonly label: string;
  /** 0 for the first row. */
  readonly place: number;
  /** Why the name in its field was not accepted; null: it was. */
  readonly nameProblem: string | null;
  readonly look: LabelLook;
  /** Newest first. */
  readonly examples: readonly ExampleId[];
  /** How many of them are left out of training. */
  readonly leftOut: number;
  /** 0..1; null while there is nothing to say. */
  readonly score: number | null;
  /** The settled label. */
  readonly isSettled: boolean;
  /** The recording of this row. */
  readonly recording: ActiveRecording | null;
  /** The files that are being added to the label. */
  readonly adding: { readonly total: number; readonly done: number } | null;
  /** A drag is over it. */
  readonly isOver: boolean;
  /** Frames that were left out of the last recording; null: none. */
  readonly missed: Skipped | null;
  /** The words for teaching this modality. */
  readonly words: TeachingWords;
  /** What files of this kind are called. */
  readonly files: FileWords;
  readonly filesIcon: 'photos' | 'sounds';
  /** What the timer does, if it is not the usual; else null. */
  readonly timer: TimerTimes | null;
  /** What this label is for, if that is not obvious; null: it is. */
  readonly hint: string | null;
  /** Which button comes first. */
  readonly teachBy: 'hold' | 'timer';
  /** One line instead of a card. */
  readonly isCompact: boolean;
  /** All of its examples are on show. */
  readonly isExpanded: boolean;
  /** How readily the label wins, 0..1: 0.5 is neutral, more is more often; null: there is nothing to set yet. */
  readonly readiness: number | null;
  /** The label is switched off: it is not learnt, and never the answer. */
  readonly isOff: boolean;
  /** The slider for it is on show. */
  readonly isTuning: boolean;
  /** There is a camera, a microphone or a video to record from. */
  readonly hasSource: boolean;
}

/** What can be done in a row. */
export interface RowActions {
  press(label: string): void;
  release(): void;
  tap(label: string): void;
  countDown(label: string): void;
  chooseFiles(label: string): void;
  /** Shows at the field whether a name is valid. */
  checkName(label: string, typed: string): boolean;
  rename(label: string, typed: string): void;
  remove(label: string, isByKeyboard: boolean): void;
  expand(label: string): void;
  /** Shows and hides the slider. */
  tune(label: string): void;
  /** @param readiness as in `RowModel`. */
  setReadiness(label: string, readiness: number): void;
  /** Switches the label on or off. */
  enable(label: string, isOn: boolean): void;
}

/** What every view needs. */
export interface ViewContext {
  readonly m: Messages;
  readonly labels: readonly string[];
  readonly review: ShownReview;
  readonly heard: ShownHeard;
}
