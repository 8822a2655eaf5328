import type { AnyFrame, Medium } from '@tl-elements/core/base';
import type { PictureCarrier, PictureInput, SoundInput } from '@tl-elements/sources';

/** What an element may be given to learn from or to name. */
export type ExampleInput = PictureInput | SoundInput;

/** What files may come in: dropped, pasted or chosen. */
export type FileCarrier = PictureCarrier;

/** How one kind of input, pictures or sounds, is read from what people have. */
export interface PageMedium<Frame extends AnyFrame = AnyFrame> extends Medium<ExampleInput, Frame> {
  /** For the `accept` attribute of a file input. */
  readonly accept: string;
  /** The files of this kind in what was dropped, pasted or chosen, called within the event. */
  filesFrom(carrier: FileCarrier, signal: AbortSignal): Promise<readonly File[]>;
  /** What a file looks like, large. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`. */
  portray(file: File, signal: AbortSignal): Promise<Blob>;
}
