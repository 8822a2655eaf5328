import type { ExampleSummary } from '@tl-elements/core/base';
import { errorModelOf, type ErrorActions } from '../../look/error-message.ts';
import { lookOf } from '../../look/label-look.ts';
import { modalities } from '../../modalities.ts';
import type { LiveSettings } from '../../live/live-settings.ts';
import { teachingWords } from '../../strings/catalogue.ts';
import type { Messages } from '../../strings/english.ts';
import type { MediaController } from './media-controller.ts';
import type { DeviceSwitch } from './device-switch.ts';
import type { TrainerSession } from '../session.ts';
import type { TlTrainer } from '../tl-trainer.ts';
import type { RowModel } from '../views/row-model.ts';
import type { StageModel } from '../views/stage.ts';

/** All that a trainer's views are made from. */
export interface Shown {
  readonly m: Messages;
  readonly host: TlTrainer;
  readonly session: TrainerSession;
  readonly photos: MediaController;
  readonly devices: DeviceSwitch;
  readonly settings: LiveSettings;
  /** Labels all of whose examples are on show. */
  readonly expanded: ReadonlySet<string>;
}

/** The picture's place, as it is now. */
export function stageModelOf(shown: Shown, isMany: boolean, errors: ErrorActions): StageModel {
  const { m, host, session, photos, devices, settings } = shown;
  const { live, recording, seen } = session;
  const { prediction, settled } = seen;
  const { labels, isMirrored, stream } = host;
  const { active } = recording;
  const kind = modalities[settings.modality]?.input ?? 'camera';
  return {
    m,
    state: live.state,
    error: live.error && errorModelOf(live.error, m, m.files[kind], errors),
    progress: live.progress,
    stream,
    isMirrored,
    input: settings.input,
    kind,
    words: teachingWords(m, settings.modality),
    isListening: live.microphone !== null,
    hasVideo: settings.video !== null,
    tried: photos.tried?.url ?? null,
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
    isDropTarget: photos.isDragging && photos.overLabel === null,
  };
}

/** A label's row, as it is now. */
export function rowModelOf(
  shown: Shown,
  label: string,
  index: number,
  isCompact: boolean,
): RowModel {
  const { m, host, session, photos, settings, expanded } = shown;
  const { recording, seen } = session;
  const { prediction, settled } = seen;
  const device = modalities[settings.modality]?.input ?? 'camera';
  const examples = host.examples.filter((example) => example.label === label);
  return {
    label,
    look: lookOf(index),
    examples: examples.map(({ id }) => id).reverse(),
    score: prediction?.scores.get(label) ?? null,
    isSeen: settled === label && !(prediction?.isUnknown ?? true),
    recording: recording.active?.label === label ? recording.active : null,
    adding: photos.adding?.label === label ? photos.adding : null,
    isOver: photos.overLabel === label,
    waiting: photos.waiting.length,
    missed: session.missed?.label === label ? session.missed : null,
    files: m.files[device],
    filesIcon: device === 'microphone' ? 'sounds' : 'photos',
    words: teachingWords(m, settings.modality),
    hint: hintOf(shown, label, index, examples.length),
    teachBy: modalities[settings.modality]?.teachBy ?? 'hold',
    isCompact,
    isExpanded: expanded.has(label),
    hasSource: hasSource(settings),
  };
}

function hintOf(shown: Shown, label: string, index: number, count: number): string | null {
  if (count > 0) return null;
  if (shown.session.project.knownLabels.includes(label)) return shown.m.knownHint;
  return index === 0 && isBackground(shown) ? shown.m.backgroundHint : null;
}

/** Nobody has renamed the label that stands for "nothing happens". */
export function isBackground({
  m,
  host,
  settings,
}: Pick<Shown, 'm' | 'host' | 'settings'>): boolean {
  return Boolean(modalities[settings.modality]?.hasBackground) && host.labels[0] === m.background;
}

/** There is something to hold things before. */
export function hasSource({ input, video }: LiveSettings): boolean {
  return input !== 'none' || video !== null;
}

/** How many examples a label has. */
export function countOf(examples: readonly ExampleSummary[], label: string): number {
  return examples.filter((example) => example.label === label).length;
}
