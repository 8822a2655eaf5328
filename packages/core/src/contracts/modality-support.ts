import type { ExtractorPlugin } from './extractor.ts';
import type { AnyFrame, Medium } from './medium.ts';
import type { Modality } from './modality.ts';

/**
 * Makes altered copies of a frame, to train on besides the frame itself. The frame stays open. The
 * caller closes all.
 */
export type Augmentation = (frame: AnyFrame) => Promise<Iterable<AnyFrame>>;

/** How "left and right don't matter" is trained. */
export interface MirrorCopies {
  /** Used if a page doesn't say. */
  readonly isDefault: boolean;
  /** Augmentations that are added if left and right don't matter. */
  readonly augmentations: readonly Augmentation[];
  /** Id of the extractor that is used if left and right matter; null: the same one. */
  readonly sidedExtractor: string | null;
}

/** How long recordings are, milliseconds. */
export interface RecordingTimes {
  /** From one example to the next; 0 for sounds, which are cut when they are complete. */
  readonly periodMs: number;
  /** What one example needs. A hold that is shorter counts as a tap. */
  readonly lengthMs: number;
  /** What a tap, a key or a screen reader's click records. */
  readonly tapMs: number;
  /** What the timer records after its countdown. */
  readonly timerMs: number;
  /** What the timer counts down before, in whole seconds. Absent: 3000. */
  readonly delayMs?: number;
}

/** What recognizing a modality needs. */
export interface RecognitionSupport<Input = Blob> {
  /** Id of the extractor that is used unless a page or a model names another. */
  readonly extractor: string;
  readonly medium: Medium<Input>;
  /** Loads the code of the modality's own extractors, the default first. */
  load(): Promise<readonly ExtractorPlugin[]>;
  /** What recognizing movements of it needs. Absent: only moments can be recognized. */
  readonly movements?: RecognitionSupport<Input> & OwnExtractors;
}

/** Which extractors are meant. */
interface OwnExtractors {
  /** Ids of all of them. */
  readonly extractors: readonly string[];
}

/** What teaching a modality needs. */
export interface ModalitySupport<Input = Blob> extends RecognitionSupport<Input> {
  readonly recording: RecordingTimes;
  /** The first label stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly hasBackground: boolean;
  /** Made in idle time, the most useful first. */
  readonly augmentations: readonly Augmentation[];
  /** Covers all but the middle, to find out what a label is recognized by. Absent: its inputs have no middle. */
  readonly middleOnly?: Augmentation;
  /** Null if left and right mean nothing. */
  readonly mirrorCopies: MirrorCopies | null;
  readonly movements?: MovementSupport<Input>;
}

/** What teaching movements needs. */
export interface MovementSupport<Input = Blob> extends ModalitySupport<Input>, OwnExtractors {
  /** Id of the extractor that needs no hips and legs; null: there is none. */
  readonly upperBody: string | null;
}

/** The modalities that a page recognizes. A missing one was not built in. */
export type RecognizedModalities<Input = Blob> = Partial<
  Record<Modality, RecognitionSupport<Input>>
>;

/** The modalities that a page teaches. */
export type Modalities<Input = Blob> = Partial<Record<Modality, ModalitySupport<Input>>>;
