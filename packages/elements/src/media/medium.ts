import type { AnyFrame, KeypointRecording, Medium, MovementFrame } from '@tl-elements/core/base';
import type { PictureCarrier, PictureInput, SoundInput } from '@tl-elements/sources';

/** Any input that can become an example or be classified. */
export type ExampleInput = PictureInput | SoundInput | MovementFrame | KeypointRecording;

/** What files may come in: dropped, pasted or chosen. */
export type FileCarrier = PictureCarrier;

/** How one kind of input, pictures, sounds or movements, is read from files and elements. */
export interface PageMedium<Frame extends AnyFrame = AnyFrame> extends Medium<ExampleInput, Frame> {
  /** For the `accept` attribute of a file input. */
  readonly accept: string;
  /** What a file looks like, large. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`. */
  portray(file: File, signal: AbortSignal): Promise<Blob>;
}
