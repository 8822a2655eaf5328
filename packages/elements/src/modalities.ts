import { loadCode, type ExtractorPlugin, type Modality } from '@tl-elements/core/base';
import type { Medium } from './media/medium.ts';
import {
  mirroredAugmentation,
  pictureAugmentations,
  type Augmentation,
} from './media/picture-augmentations.ts';
import { pictures } from './media/pictures.ts';
import { sounds } from './media/sounds.ts';

/** How "left and right don't matter" is learnt. */
interface MirrorCopies {
  /** What a page gets that doesn't say. */
  readonly isDefault: boolean;
  /** Views that are added where they don't matter. */
  readonly views: readonly Augmentation[];
  /** Id of the extractor that is taken where they do matter; null: the same. */
  readonly sidedExtractor: string | null;
}

/** How long recordings are; in milliseconds. */
export interface RecordingTimes {
  /** From one example to the next; of a sound, which is cut when it is over, nothing. */
  readonly periodMs: number;
  /** What one example takes: a press let go sooner goes on as a tap does. */
  readonly lengthMs: number;
  /** What a tap, a key or a screen reader's click records. */
  readonly takeMs: number;
  /** What the timer records after its countdown. */
  readonly timerMs: number;
}

const pictureTimes: RecordingTimes = { periodMs: 100, lengthMs: 0, takeMs: 1500, timerMs: 3000 };
const soundTimes: RecordingTimes = { periodMs: 0, lengthMs: 1200, takeMs: 1500, timerMs: 5000 };

/** What a modality is taught through when a page doesn't say, and what teaching it takes. */
export interface ModalityEntry {
  readonly input: 'camera' | 'microphone';
  /** Id of the extractor that is taken unless a page or a model names another. */
  readonly extractor: string;
  readonly medium: Medium;
  readonly recording: RecordingTimes;
  /** Which button stands first in a row: one can't hold a button and a posture. */
  readonly teachBy: 'hold' | 'timer';
  /** The first label is what is there when nothing happens, and is explained. */
  readonly hasBackground: boolean;
  /** More looks at each example, taken when there is time; the most useful first. */
  readonly views: readonly Augmentation[];
  /** Null where left and right mean nothing. */
  readonly mirrorCopies: MirrorCopies | null;
  /** Brings the modality's own extractors, the default first. */
  load(): Promise<readonly ExtractorPlugin[]>;
}

/**
 * The only table that names modalities. A modality that is not in it is not on this page: its
 * package has not been built in.
 */
export const modalities: Partial<Record<Modality, ModalityEntry>> = {
  image: {
    input: 'camera',
    extractor: 'efficientnet-lite0',
    medium: pictures,
    recording: pictureTimes,
    hasBackground: false,
    teachBy: 'hold',
    views: pictureAugmentations,
    mirrorCopies: { isDefault: false, views: [mirroredAugmentation], sidedExtractor: null },
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
    views: [],
    mirrorCopies: { isDefault: false, views: [], sidedExtractor: null },
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
    views: [],
    mirrorCopies: { isDefault: true, views: [], sidedExtractor: 'hand-landmarks-sided' },
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
    views: [],
    mirrorCopies: null,
    load: async () => [(await loadCode(() => import('@tl-elements/audio'))).speechEmbedding],
  },
};

/** How inputs of a modality are read; pictures, where the modality is not known yet. */
export function mediumOf(modality: Modality): Medium {
  return modalities[modality]?.medium ?? pictures;
}

/** How recordings of a modality are paced; as pictures, where it is not known yet. */
export function recordingTimesOf(modality: Modality): RecordingTimes {
  return modalities[modality]?.recording ?? pictureTimes;
}
