import type { SoundFrame } from './modality.ts';

/** The beginning of a sound, and that sound alone. */
export interface OnsetFrame {
  /** When the sound began, milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** The sound since then, without what was heard before it; as long as the extractor takes. */
  readonly frame: SoundFrame;
  /** It is louder than all that was heard in the frame before it, and that was not silence. */
  readonly standsOut: boolean;
  /** It has not faded yet, as a clap would have: part of a word, or a whistle. */
  readonly lasts: boolean;
  /** The frame still holds another sound that was judged, and this one does not stand out from it. */
  readonly isAfterAnother: boolean;
}

/** Finds where sounds begin, in the frames of one stream. */
export interface OnsetDetector {
  /**
   * Takes the next frame of the stream; frames may overlap.
   *
   * @returns the newest sound that began a short while ago; null if none did, and while too little of
   *   it has been heard to judge it.
   */
  next(frame: SoundFrame): OnsetFrame | null;
}
