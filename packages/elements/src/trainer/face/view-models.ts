import type { ExampleSummary } from '@tl-elements/core/base';
import { neutralThreshold } from '@tl-elements/core/project';
import type { TrainerState } from '@tl-elements/core/trainer';
import { Microphone } from '@tl-elements/sources';
import { errorModelOf, type ErrorActions } from '../../look/error-message.ts';
import { lookOf } from '../../look/label-look.ts';
import type { Shares } from '../../look/shares.ts';
import { entryOf, fileKindOf } from '../../modalities.ts';
import type { LiveSettings } from '../../live/live-settings.ts';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import type { BoxView } from '../box/box-view.ts';
import type { EvidenceView } from '../evidence/evidence-view.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { indexOf } from '../review/example-index.ts';
import type { RecordingPanel } from '../recording/recording-panel.ts';
import { teachableOf } from '../trainer-modalities.ts';
import type { NoneRowModel } from '../views/none-row.ts';
import type { RowModel } from '../views/row-model.ts';
import type { StageModel } from '../views/stage-model.ts';
import type { DeviceSwitch } from './device-switch.ts';
import type { FileDrops } from '../brought/file-drops.ts';
import type { LabelActions } from './label-actions.ts';
import type { MediaController } from '../brought/media-controller.ts';
import type { TrainerHost } from './trainer-host.ts';

/** Everything that the view models are made from. */
export interface Shown {
  readonly m: Messages;
  readonly host: TrainerHost;
  readonly trainer: PageTrainer;
  /** Read once for a rendering. */
  readonly state: TrainerState;
  /** Of its prediction. */
  readonly shares: Shares | null;
  readonly media: MediaController;
  readonly drops: FileDrops;
  readonly devices: DeviceSwitch;
  readonly labels: LabelActions;
  readonly evidence: EvidenceView;
  readonly box: BoxView;
  readonly recording: RecordingPanel;
  readonly settings: LiveSettings;
}

/** The view model of the picture. */
export function stageModelOf(
  shown: Shown,
  isMany: boolean,
  errorActions: ErrorActions,
): StageModel {
  const { m, host, trainer, state, media, drops, devices, settings } = shown;
  const { error, labels, prediction, settled, nothing, recording } = state;
  const { isMirrored, stream } = host;
  const kind = entryOf(host)?.input ?? 'camera';
  const files = m.files[fileKindOf(host)];
  return {
    m,
    state: state.live,
    error: error && errorModelOf(error, m, errorActions),
    progress: state.loading,
    stream,
    isMirrored,
    input: settings.input,
    kind,
    words: teachingWords(m, host),
    isListening: trainer.source instanceof Microphone,
    gate: shown.recording.gate,
    files,
    hasVideo: settings.video !== null,
    canTry: host.model !== null,
    tried: media.tried?.url ?? null,
    devices: devices.choices,
    deviceId: devices.deviceId,
    labels,
    prediction,
    shares: shown.shares,
    settled,
    nothing,
    showsKeypoints: trainer.bones.length > 0 && state.live === 'running',
    showsEvidence: shown.evidence.isOn,
    box: shown.box.render(m, state),
    choosesPart: shown.box.isOfferedIn(state),
    showsStrongest: isMany,
    recording: recording && {
      label: recording.label,
      look: lookOf(labels.indexOf(recording.label)),
      countdown: recording.countdown,
      count: countOf(state.examples, recording.label),
    },
    isDropTarget: drops.isDragging && drops.overLabel === null && !drops.isOverTray,
  };
}

/** The view model of a label's row. */
export function rowModelOf(
  shown: Shown,
  label: string,
  index: number,
  isCompact: boolean,
): RowModel {
  const { m, host, state, shares, drops, labels, settings } = shown;
  const { prediction, settled, recording, adding, skipped } = state;
  const examples = indexOf(state.examples).idsOf(label);
  return {
    label,
    place: index,
    nameProblem: labels.nameProblem(label),
    look: lookOf(index),
    examples,
    leftOut: indexOf(state.examples).leftOutOf(label),
    score: shares?.ofLabel.get(label) ?? null,
    isSettled: settled === label && !(prediction?.isUnknown ?? true),
    recording: recording?.label === label ? recording : null,
    adding: adding?.label === label ? adding : null,
    isOver: drops.overLabel === label,
    missed: skipped?.label === label ? skipped : null,
    files: m.files[fileKindOf(host)],
    filesIcon: host.modality === 'audio' ? 'sounds' : 'photos',
    words: teachingWords(m, host),
    timer: shown.recording.timer,
    hint: hintOf(shown, label, examples.length),
    teachBy: teachableOf(host)?.teachBy ?? 'hold',
    isCompact,
    isExpanded: labels.isExpanded(label),
    readiness: canWin(state, label, examples.length)
      ? 1 - (state.thresholds.get(label) ?? neutralThreshold)
      : null,
    isOff: state.disabledLabels.includes(label),
    isTuning: labels.isTuning(label),
    hasSource: hasSource(settings),
  };
}

/** The row of none of the labels, as it is now; null where the model can't tell, or is not asked to. */
export function noneRowModelOf({ host, shares, state }: Shown): NoneRowModel | null {
  const detector = host.model?.head.unknown;
  if (host.unknown === 'off' || !detector) return null;
  return {
    share: shares?.ofNone ?? null,
    isUnknown: state.prediction?.isUnknown ?? false,
    isProvisional: detector.isProvisional ?? false,
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

function hintOf({ m, host, state }: Shown, label: string, count: number): string | null {
  if (count > 0) return null;
  if (state.importedLabels.includes(label)) return m.knownHint;
  if (state.background !== label) return null;
  return host.motion ? m.somethingElseHint : m.backgroundHint;
}

/** There is a camera or a microphone to teach with, or a video of the page. */
export function hasSource({ input, video }: LiveSettings): boolean {
  return input !== 'none' || video !== null;
}

/** How many examples of a label are learnt from: not those that are left out. */
export function countOf(examples: readonly ExampleSummary[], label: string): number {
  const index = indexOf(examples);
  return index.idsOf(label).length - index.leftOutOf(label);
}
