import type { ExtractorPlugin } from './extractor.ts';
import type { AnyFrame, Medium } from './medium.ts';
import type { Modality } from './modality.ts';

/**
 * Makes an altered copy of a frame, worth learning from beside the frame itself. The frame stays open
 * and is the caller's, as is the result.
 */
export type Augmentation = (frame: AnyFrame) => Promise<AnyFrame>;

/** How "left and right don't matter" is learned. */
export interface MirrorCopies {
  /** Used where a page doesn't say. */
  readonly isDefault: boolean;
  /** Augmentations that are added where they don't matter. */
  readonly augmentations: readonly Augmentation[];
  /** Id of the extractor that is used where they do matter; null: the same. */
  readonly sidedExtractor: string | null;
}

/** How long recordings are, milliseconds. */
export interface RecordingTimes {
  /** From one example to the next; 0 for sounds, which are cut when they are complete. */
  readonly periodMs: number;
  /** What one example needs: a hold that is shorter goes on as a tap does. */
  readonly lengthMs: number;
  /** What a tap, a key or a screen reader's click records. */
  readonly tapMs: number;
  /** What the timer records after its countdown. */
  readonly timerMs: number;
}

/** What it takes to teach a modality. */
export interface ModalitySupport<Input = Blob> {
  /** Id of the extractor that is used unless a page or a model names another. */
  readonly extractor: string;
  readonly medium: Medium<Input>;
  readonly recording: RecordingTimes;
  /** The first label stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly hasBackground: boolean;
  /** Made in idle time, the most useful first. */
  readonly augmentations: readonly Augmentation[];
  /** Null where left and right mean nothing. */
  readonly mirrorCopies: MirrorCopies | null;
  /** Loads the code of the modality's own extractors, the default first. */
  load(): Promise<readonly ExtractorPlugin[]>;
}

/** The modalities that a page has; one that is missing was not built in. */
export type Modalities<Input = Blob> = Partial<Record<Modality, ModalitySupport<Input>>>;
