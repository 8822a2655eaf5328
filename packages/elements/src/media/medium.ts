import type { ExtractorInfo, FrameMap, Modality } from '@tl-elements/core/base';
import type { PictureCarrier, PictureInput, SoundInput } from '@tl-elements/sources';

/** What an element may be given to learn from or to name. */
export type ExampleInput = PictureInput | SoundInput;

/** What files may come in: dropped, pasted or chosen. */
export type FileCarrier = PictureCarrier;

/** An input as it is kept beside its features. */
export interface KeptInput {
  /** The original, compressed. */
  readonly media: Blob;
  /** A small picture of it. */
  readonly thumbnail: Blob;
}

/** How an input is to be read. */
interface Wanted extends Pick<ExtractorInfo, 'input'> {
  /** Quiet stretches of a sound are as good as others: it is the sound of a room. */
  readonly keepsQuiet?: boolean;
}

/** One frame of some modality. */
export type AnyFrame = FrameMap[Modality];

/** How one kind of inputs, pictures or sounds, is read from what people have, and is kept. */
export interface Medium<Frame extends AnyFrame = AnyFrame> {
  /** For the `accept` attribute of a file input. */
  readonly accept: string;
  /** The files of this kind in what was dropped, pasted or chosen, called within the event. */
  filesFrom(carrier: FileCarrier, signal: AbortSignal): Promise<readonly File[]>;
  /**
   * The frames of an input: one of a picture, one for each second of a sound.
   *
   * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
   */
  decode(input: ExampleInput, wanted: Wanted, signal: AbortSignal): Promise<readonly Frame[]>;
  /** What a file looks like, large. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`. */
  portray(file: File, signal: AbortSignal): Promise<Blob>;
  /** Copies a frame before it first waits: an extractor may take it away meanwhile. */
  keep(frame: Frame): Promise<KeptInput>;
}
