import type { TrainerState } from '@tl-elements/core/trainer';
import { neutralThreshold } from '@tl-elements/core/project';
import { lookOf } from '../../look/label-look.ts';
import type { Shares } from '../../look/shares.ts';
import { fileKindOf } from '../../modalities.ts';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { FileDrops } from '../brought/file-drops.ts';
import type { FaceContext } from '../face/face-context.ts';
import { RecordingPanel } from '../recording/recording-panel.ts';
import { indexOf } from '../review/example-index.ts';
import { teachableOf } from '../trainer-modalities.ts';
import { LabelActions } from './label-actions.ts';

/** What all rows of one rendering have in common. */
export interface ShownRows {
  readonly m: Messages;
  /** Read once for a rendering. */
  readonly state: TrainerState;
  /** Of its prediction. */
  readonly shares: Shares | null;
  /** One line each, in place of a card. */
  readonly isCompact: boolean;
}

/** What a label's row shows. */
export type Row = ReturnType<typeof rowOf>;

/** What a label's row shows. @param place 0 for the first row. */
export function rowOf(face: FaceContext, shown: ShownRows, label: string, place: number) {
  const { host } = face;
  const { m, state, shares, isCompact } = shown;
  const { prediction, settled, recording, adding, skipped } = state;
  const actions = face.part(LabelActions);
  const index = indexOf(state.examples);
  /** Newest first. */
  const examples = index.idsOf(label);
  return {
    m,
    actions,
    label,
    place,
    /** Why the name in its field was not accepted; null: it was. */
    nameProblem: actions.nameProblem(label),
    look: lookOf(place),
    examples,
    /** How many of them are left out of training. */
    leftOut: index.leftOutOf(label),
    /** 0..1; null while there is nothing to say. */
    score: shares?.ofLabel.get(label) ?? null,
    isSettled: settled === label && !(prediction?.isUnknown ?? true),
    /** The recording of this row. */
    recording: recording?.label === label ? recording : null,
    /** The files that are being added to the label. */
    adding: adding?.label === label ? adding : null,
    /** A drag is over it. */
    isOver: face.part(FileDrops).overLabel === label,
    /** Frames that were left out of the last recording; null: none. */
    missed: skipped?.label === label ? skipped : null,
    files: m.files[fileKindOf(host)],
    words: teachingWords(m, host),
    isOfSounds: host.modality === 'audio',
    /** What the timer does, if it is not the usual; else null. */
    timer: face.part(RecordingPanel).timer,
    hint: hintOf(face, m, label, examples.length),
    /** Which button comes first. */
    teachBy: teachableOf(host)?.teachBy ?? 'hold',
    isCompact,
    isExpanded: actions.isExpanded(label),
    /** How readily the label wins, 0..1: 0.5 is neutral, more is more often; null: there is nothing to set yet. */
    readiness: canWin(state, label, examples.length)
      ? 1 - (state.thresholds.get(label) ?? neutralThreshold)
      : null,
    /** The label is switched off: it is not learnt, and never the answer. */
    isOff: state.disabledLabels.includes(label),
    /** The slider for its readiness is on show. */
    isTuning: actions.isTuning(label),
    hasSource: face.hasSource,
  };
}

/** There is a model that knows the label. */
function canWin(
  { model, importedLabels, disabledLabels }: TrainerState,
  label: string,
  count: number,
): boolean {
  if (disabledLabels.includes(label)) return false;
  return model !== null && (count > 0 || importedLabels.includes(label));
}

/** What the label is for, if that is not obvious; null: it is. */
function hintOf({ host, trainer }: FaceContext, m: Messages, label: string, count: number) {
  if (count > 0) return null;
  const { importedLabels, background } = trainer.state;
  if (importedLabels.includes(label)) return m.knownHint;
  if (background !== label) return null;
  return host.motion ? m.somethingElseHint : m.backgroundHint;
}
