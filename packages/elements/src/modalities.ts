import { loadCode, type Modality, type RecognitionSupport } from '@tl-elements/core/base';
import type { ExampleInput, PageMedium } from './media/medium.ts';
import { movements } from './media/movements.ts';
import { pictures } from './media/pictures.ts';
import { loadSoundCode, sounds } from './media/sounds.ts';

/** What the elements need to know of a modality that they recognize. */
export interface ModalityEntry extends RecognitionSupport<ExampleInput> {
  /** Used if a page doesn't say. */
  readonly input: 'camera' | 'microphone';
  readonly medium: PageMedium;
  /** As in `ModalitySupport`; absent: false. */
  readonly hasBackground?: boolean;
  /** As in `MirrorCopies.isDefault`; absent: false. */
  readonly mirrorsCopies?: boolean;
  readonly movements?: Omit<ModalityEntry, 'movements'> & {
    readonly extractors: readonly string[];
  };
}

/** Movements of whatever the camera shows. */
const movementsOfCamera = { input: 'camera', medium: movements, hasBackground: true } as const;

/**
 * The only table of modalities. A modality that is missing here is not available on this page, since its
 * package was not built in.
 */
export const modalities: Partial<Record<Modality, ModalityEntry>> = {
  image: {
    input: 'camera',
    extractor: 'efficientnet-lite0',
    medium: pictures,
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
    load: async () => {
      const { moveNetLightning, moveNetThunder } = await loadCode(
        () => import('@tl-elements/pose'),
      );
      return [moveNetLightning, moveNetThunder];
    },
    movements: {
      ...movementsOfCamera,
      extractor: 'movenet-lightning-motion',
      extractors: ['movenet-lightning-motion', 'movenet-lightning-motion-upper'],
      load: async () => {
        const { bodyMovements, upperBodyMovements } = await loadCode(
          () => import('@tl-elements/pose/movements'),
        );
        return [bodyMovements, upperBodyMovements];
      },
    },
  },
  hand: {
    input: 'camera',
    extractor: 'hand-landmarks',
    medium: pictures,
    mirrorsCopies: true,
    load: async () => {
      const { handLandmarks, handLandmarksSided } = await loadCode(
        () => import('@tl-elements/hand'),
      );
      return [handLandmarks, handLandmarksSided];
    },
    movements: {
      ...movementsOfCamera,
      extractor: 'hand-landmarks-motion',
      extractors: ['hand-landmarks-motion'],
      load: async () => [
        (await loadCode(() => import('@tl-elements/hand/movements'))).handMovements,
      ],
    },
  },
  audio: {
    input: 'microphone',
    extractor: 'speech-embedding',
    medium: sounds,
    hasBackground: true,
    load: async () => {
      // Needed soon. If that fails, it is fetched again when it is needed.
      void loadSoundCode().catch(() => {});
      return [(await loadCode(() => import('@tl-elements/audio'))).speechEmbedding];
    },
  },
};

/** What is taught: a modality, or movements of it. */
export interface Taught {
  readonly modality: Modality;
  readonly motion?: boolean;
}

/** What the elements need to know of what is taught; undefined if the page has no such modality. */
export function entryOf({ modality, motion = false }: Taught): ModalityEntry | undefined {
  const entry = modalities[modality];
  return motion ? entry?.movements : entry;
}

/** The kind of files that examples come in. */
export function fileKindOf(taught: Taught): 'camera' | 'microphone' | 'movement' {
  return taught.motion ? 'movement' : (entryOf(taught)?.input ?? 'camera');
}

/** How inputs are read; as pictures, if the modality is not known yet. */
export function mediumOf(taught: Taught): PageMedium {
  return entryOf(taught)?.medium ?? pictures;
}
