import type { ExtractorInfo, MovementReader } from './extractor.ts';
import type { KeypointClip } from './keypoints.ts';
import type { FrameKind, FrameMap, Modality } from './modality.ts';

/** One frame of any modality. */
export type AnyFrame = FrameMap[FrameKind];

/** One frame as a source delivers it. */
export type SourceFrame = FrameMap[Modality];

/** An input as it is stored beside its features. */
export interface StoredMedia {
  /** The original, compressed. */
  readonly media: Blob;
  /** A small picture of it. */
  readonly thumbnail: Blob;
}

/** How an input is decoded. */
export interface DecodeOptions extends Pick<ExtractorInfo, 'input'> {
  /** Quiet parts of a sound are frames as well, as in the sound of a room. */
  readonly keepsQuiet?: boolean;
  /** What is quieter is no frame, unless quiet parts are kept: decibels below full strength, -60 to 0. */
  readonly quietBelowDb?: number | undefined;
  /** Of an extractor of movements: recordings are cut by it. */
  readonly movements?: MovementReader;
}

/**
 * How one kind of input, pictures, sounds or movements, is decoded and stored.
 *
 * @template Input what a page may pass: files, elements, buffers.
 */
export interface Medium<Input = Blob, Frame extends AnyFrame = AnyFrame> {
  /**
   * The frames of an input: one of a picture, one for each second of a sound,
   * one for each movement of a recording.
   *
   * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
   */
  decode(
    input: Input | Blob,
    options: DecodeOptions,
    signal: AbortSignal,
  ): Promise<readonly Frame[]>;
  /**
   * Finds the keypoints in an input, by which something is decided before `decode` takes them in its place. Absent:
   * inputs have none.
   *
   * @returns null if this one has none.
   * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
   */
  read?(
    input: Input | Blob,
    movements: MovementReader,
    signal: AbortSignal,
  ): Promise<KeypointClip | null>;
  /** Compresses a frame. Copies it before its first `await`: an extractor may take the frame meanwhile. */
  encode(frame: Frame): Promise<StoredMedia>;
}
