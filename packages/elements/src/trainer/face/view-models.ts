import type { ExampleSummary } from '@tl-elements/core/base';
import { errorModelOf, type ErrorActions } from '../../look/error-message.ts';
import { lookOf } from '../../look/label-look.ts';
import { modalities } from '../../modalities.ts';
import type { LiveSettings } from '../../live/live-settings.ts';
import { teachingWords } from '../../strings/catalogue.ts';
import type { Messages } from '../../strings/english.ts';
import type { TrainerSession } from '../session.ts';
import type { RowModel } from '../views/row-model.ts';
import type { StageModel } from '../views/stage-model.ts';
import { isBackgroundLabel } from './background-label.ts';
import type { DeviceSwitch } from './device-switch.ts';
import type { FileDrops } from './file-drops.ts';
import type { LabelActions } from './label-actions.ts';
import type { MediaController } from './media-controller.ts';
import type { TrainerHost } from './trainer-host.ts';

/** All that the models of the views are made from. */
export interface Shown {
  readonly m: Messages;
  readonly host: TrainerHost;
  readonly session: TrainerSession;
  readonly media: MediaController;
  readonly drops: FileDrops;
  readonly devices: DeviceSwitch;
  readonly labels: LabelActions;
  readonly settings: LiveSettings;
}

/** The picture's place, as it is now. */
export function stageModelOf(
  shown: Shown,
  isMany: boolean,
  error: Error | null,
  errorActions: ErrorActions,
): StageModel {
  const { m, host, session, media, drops, devices, settings } = shown;
  const { live, recording, seen } = session;
  const { prediction, settled } = seen;
  const { labels, isMirrored, stream } = host;
  const { active } = recording;
  const kind = modalities[settings.modality]?.input ?? 'camera';
  return {
    m,
    state: live.state,
    error: error && errorModelOf(error, m, m.files[kind], errorActions),
    progress: live.progress,
    stream,
    isMirrored,
    input: settings.input,
    kind,
    words: teachingWords(m, settings.modality),
    isListening: live.microphone !== null,
    hasVideo: settings.video !== null,
    canTry: host.model !== null,
    tried: media.tried?.url ?? null,
    devices: devices.choices,
    deviceId: devices.deviceId,
    labels,
    prediction,
    settled,
    nothing: seen.nothing ?? prediction?.nothing ?? null,
    showsKeypoints: live.extractor?.bones !== undefined && live.state === 'running',
    showsStrongest: isMany,
    recording: active && {
      label: active.label,
      look: lookOf(labels.indexOf(active.label)),
      countdown: active.countdown,
      count: countOf(host.examples, active.label),
    },
    isDropTarget: drops.isDragging && drops.overLabel === null,
  };
}

/** A label's row, as it is now. */
export function rowModelOf(
  shown: Shown,
  label: string,
  index: number,
  isCompact: boolean,
): RowModel {
  const { m, host, session, media, drops, labels, settings } = shown;
  const { recording, seen } = session;
  const { prediction, settled } = seen;
  const device = modalities[settings.modality]?.input ?? 'camera';
  const examples = host.examples.filter((example) => example.label === label);
  return {
    label,
    place: index,
    nameProblem: labels.nameProblem(label),
    look: lookOf(index),
    examples: examples.map(({ id }) => id).reverse(),
    score: prediction?.scores.get(label) ?? null,
    isSeen: settled === label && !(prediction?.isUnknown ?? true),
    recording: recording.active?.label === label ? recording.active : null,
    adding: media.adding?.label === label ? media.adding : null,
    isOver: drops.overLabel === label,
    waiting: media.waiting.length,
    missed: session.missed?.label === label ? session.missed : null,
    files: m.files[device],
    filesIcon: device === 'microphone' ? 'sounds' : 'photos',
    words: teachingWords(m, settings.modality),
    hint: hintOf(shown, label, examples.length),
    teachBy: modalities[settings.modality]?.teachBy ?? 'hold',
    isCompact,
    isExpanded: labels.isExpanded(label),
    hasSource: hasSource(settings),
  };
}

function hintOf({ m, session, settings }: Shown, label: string, count: number): string | null {
  if (count > 0) return null;
  if (session.project.knownLabels.includes(label)) return m.knownHint;
  return isBackgroundLabel(label, settings.modality) ? m.backgroundHint : null;
}

/** There is a camera or a microphone to teach with, or a video of the page. */
export function hasSource({ input, video }: LiveSettings): boolean {
  return input !== 'none' || video !== null;
}

/** How many examples a label has. */
export function countOf(examples: readonly ExampleSummary[], label: string): number {
  return examples.filter((example) => example.label === label).length;
}
