import {
  loadCode,
  type Modality,
  type ModalitySupport,
  type RecordingTimes,
} from '@tl-elements/core/base';
import type { ExampleInput, PageMedium } from './media/medium.ts';
import { pictures } from './media/pictures.ts';
import { loadSoundCode, sounds } from './media/sounds.ts';

const pictureTimes: RecordingTimes = { periodMs: 100, lengthMs: 0, tapMs: 1500, timerMs: 3000 };
const soundTimes: RecordingTimes = { periodMs: 0, lengthMs: 1200, tapMs: 1500, timerMs: 5000 };

/** What the elements need to know of a modality. */
export interface ModalityEntry extends ModalitySupport<ExampleInput> {
  /** Used if a page doesn't say. */
  readonly input: 'camera' | 'microphone';
  readonly medium: PageMedium;
  /** Which button comes first in a row: nobody can hold a button and a posture at the same time. */
  readonly teachBy: 'hold' | 'timer';
}

/**
 * The only table of modalities. A modality that is missing here is not available on this page, since its
 * package was not built in.
 */
export const modalities: Partial<Record<Modality, ModalityEntry>> = {
  image: {
    input: 'camera',
    extractor: 'efficientnet-lite0',
    medium: pictures,
    recording: pictureTimes,
    hasBackground: false,
    teachBy: 'hold',
    augmentations: [],
    mirrorCopies: { isDefault: false, augmentations: [], sidedExtractor: null },
    load: async () => {
      const { efficientnetLite0, efficientnetLite0Small } = await loadCode(
        () => import('@tl-elements/image'),
      );
      return [efficientnetLite0, efficientnetLite0Small];
    },
  },
  pose: {
    input: 'camera',
    extractor: 'movenet-lightning',
    medium: pictures,
    recording: pictureTimes,
    hasBackground: false,
    teachBy: 'timer',
    augmentations: [],
    mirrorCopies: { isDefault: false, augmentations: [], sidedExtractor: null },
    load: async () => {
      const { moveNetLightning, moveNetThunder } = await loadCode(
        () => import('@tl-elements/pose'),
      );
      return [moveNetLightning, moveNetThunder];
    },
  },
  hand: {
    input: 'camera',
    extractor: 'hand-landmarks',
    medium: pictures,
    recording: pictureTimes,
    hasBackground: false,
    teachBy: 'hold',
    augmentations: [],
    mirrorCopies: { isDefault: true, augmentations: [], sidedExtractor: 'hand-landmarks-sided' },
    load: async () => {
      const { handLandmarks, handLandmarksSided } = await loadCode(
        () => import('@tl-elements/hand'),
      );
      return [handLandmarks, handLandmarksSided];
    },
  },
  audio: {
    input: 'microphone',
    extractor: 'speech-embedding',
    medium: sounds,
    recording: soundTimes,
    teachBy: 'timer',
    hasBackground: true,
    augmentations: [],
    mirrorCopies: null,
    load: async () => {
      // Needed soon. If that fails, it is fetched again when it is needed.
      void loadSoundCode().catch(() => {});
      return [(await loadCode(() => import('@tl-elements/audio'))).speechEmbedding];
    },
  },
};

/** How inputs of a modality are read; pictures, if the modality is not known yet. */
export function mediumOf(modality: Modality): PageMedium {
  return modalities[modality]?.medium ?? pictures;
}
