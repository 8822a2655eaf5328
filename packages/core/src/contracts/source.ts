import type { FrameMap, Modality, SoundFrame } from './modality.ts';

/** Delivers frames when they are asked for, so that there is no queue and no frame is dropped. */
export interface InputSource<M extends Modality = Modality> extends AsyncDisposable {
  /** Its frames are a camera's: models made on mirrored pictures get them mirrored. */
  readonly isCamera?: boolean;
  /** Aborted when it has ended by itself and has to be opened anew. Absent if that can't happen. */
  readonly lost?: AbortSignal;
  /** @throws {TlError} the source's own failures, `aborted`. */
  frames(signal: AbortSignal): AsyncIterable<FrameMap[M]>;
  /**
   * Records all sound until `end` aborts, without the gaps between frames. Absent if examples are
   * single frames.
   */
  recordUntil?(end: AbortSignal): Promise<Pick<SoundFrame, 'pcm' | 'sampleRate'>>;
  /** Switches the device off until `resume()`. Absent if there is no device to switch off. */
  suspend?(): Promise<void>;
  /** Switches the same device on again. @throws {TlError} the failures of opening it. */
  resume?(): Promise<void>;
}
