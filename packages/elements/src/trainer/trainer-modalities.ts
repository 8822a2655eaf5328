import type {
  MirrorCopies,
  Modality,
  ModalitySupport,
  MovementSupport,
  RecordingTimes,
} from '@tl-elements/core/base';
import {
  mirroredMovementAugmentation,
  movementAugmentations,
} from '../media/movement-augmentations.ts';
import type { ExampleInput } from '../media/medium.ts';
import {
  middleOnly,
  mirroredAugmentation,
  pictureAugmentations,
} from '../media/picture-augmentations.ts';
import { soundAugmentations } from '../media/sound-augmentations.ts';
import { modalities, type ModalityEntry, type Taught } from '../modalities.ts';

const pictureTimes: RecordingTimes = { periodMs: 100, lengthMs: 0, tapMs: 1500, timerMs: 3000 };
const soundTimes: RecordingTimes = { periodMs: 0, lengthMs: 1200, tapMs: 1500, timerMs: 5000 };
const movementTimes: RecordingTimes = { periodMs: 0, lengthMs: 1500, tapMs: 5000, timerMs: 5000 };

/** What teaching needs besides recognizing. */
type Teaching = Omit<ModalitySupport<ExampleInput>, keyof ModalityEntry> & {
  readonly movements?: Omit<MovementSupport<ExampleInput>, keyof ModalityEntry | 'extractors'> &
    Pick<TeachableModality, 'teachBy'>;
  /** Which button comes first in a row: nobody can hold a button and a posture at the same time. */
  readonly teachBy: 'hold' | 'timer';
};

/** A modality that is taught. */
export interface TeachableModality extends ModalityEntry, ModalitySupport<ExampleInput> {
  readonly teachBy: 'hold' | 'timer';
  readonly hasBackground: boolean;
  readonly medium: ModalityEntry['medium'];
  readonly movements?: Omit<TeachableModality, 'movements'> & MovementSupport<ExampleInput>;
}

const sided: MirrorCopies = { isDefault: false, augmentations: [], sidedExtractor: null };

const movements = {
  recording: movementTimes,
  augmentations: movementAugmentations,
  mirrorCopies: { ...sided, augmentations: [mirroredMovementAugmentation] },
} as const;

const teaching: Readonly<Record<Modality, Teaching>> = {
  image: {
    recording: pictureTimes,
    teachBy: 'hold',
    augmentations: pictureAugmentations,
    middleOnly,
    mirrorCopies: { ...sided, augmentations: [mirroredAugmentation] },
  },
  pose: {
    recording: pictureTimes,
    teachBy: 'timer',
    augmentations: [],
    mirrorCopies: sided,
    movements: { ...movements, teachBy: 'timer', upperBody: 'movenet-lightning-motion-upper' },
  },
  hand: {
    recording: pictureTimes,
    teachBy: 'hold',
    augmentations: [],
    mirrorCopies: { isDefault: true, augmentations: [], sidedExtractor: 'hand-landmarks-sided' },
    movements: { ...movements, teachBy: 'hold', upperBody: null },
  },
  audio: {
    recording: soundTimes,
    teachBy: 'timer',
    augmentations: soundAugmentations,
    mirrorCopies: null,
  },
};

/** The modalities of the page with what only teaching needs. */
export const trainerModalities: Readonly<Partial<Record<Modality, TeachableModality>>> =
  Object.fromEntries(
    Object.entries(modalities).map(([modality, entry]) => [
      modality,
      teachable(entry, teaching[modality as Modality]),
    ]),
  );

/** What teaching needs to know of what is taught; undefined if the page has no such modality. */
export function teachableOf({
  modality,
  motion = false,
}: Taught): Omit<TeachableModality, 'movements'> | undefined {
  const entry = trainerModalities[modality];
  return motion ? entry?.movements : entry;
}

function teachable(entry: ModalityEntry, { movements, ...own }: Teaching): TeachableModality {
  const { movements: recognized, ...rest } = entry;
  return {
    ...rest,
    ...own,
    hasBackground: entry.hasBackground ?? false,
    ...(recognized &&
      movements && { movements: { ...recognized, ...movements, hasBackground: true } }),
  };
}
