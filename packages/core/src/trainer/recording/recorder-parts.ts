import type { ExampleId } from '../../contracts/example.ts';
import type { KeypointRecording } from '../../contracts/modality.ts';
import type { StoredMedia, ModalitySupport, RecordingTimes } from '../../contracts/extractor.ts';
import type { AnyLiveInput } from '../../live/live-input.ts';
import type { ExampleAdder } from '../example-adder.ts';
import type { ProjectSlot } from '../project-slot.ts';

/** A copy of a frame that may become an example; it is still being compressed. */
export interface FrameCopy {
  readonly encoding: Promise<StoredMedia>;
  readonly isFromCamera: boolean;
}

/** A stretch of mono sound. */
export interface RecordedSound {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
}

/** The recording that a label's row shows. */
export interface ActiveRecording {
  readonly label: string;
  readonly kind: 'hold' | 'timed';
  /** Seconds still to be counted down; 0 while recording. */
  readonly countdown: number;
}

/** The last sound that was recorded, and the seconds of it that became examples. */
export interface HeardSound extends RecordedSound {
  readonly label: string;
  readonly seconds: readonly {
    readonly id: ExampleId;
    /** Where it begins, in seconds from the beginning of the recording. */
    readonly from: number;
  }[];
}

/** What a recorder works with. */
export interface RecorderOptions {
  readonly support: () => ModalitySupport<never>;
  readonly times: () => RecordingTimes;
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  readonly adder: ExampleAdder<RecordedSound | KeypointRecording>;
  readonly onEvent: (event: RecorderEvent) => void;
}

/** What happens while a label is taught from a device. */
type RecorderEvent =
  | { readonly type: 'state' }
  | { readonly type: 'example'; readonly label: string; readonly id: ExampleId }
  | { readonly type: 'taught'; readonly label: string }
  | { readonly type: 'countdown'; readonly label: string; readonly seconds: number }
  | { readonly type: 'error'; readonly error: Error };
