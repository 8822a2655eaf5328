import type { FrameMap, Modality, SoundFrame } from './modality.ts';

/** Something that delivers frames when they are asked for: nothing queues, nothing is dropped. */
export interface InputSource<M extends Modality = Modality> extends AsyncDisposable {
  /** Its frames are a camera's: models made on mirrored pictures get them mirrored. */
  readonly isCamera?: boolean;
  /** @throws {TlError} the source's own failures, `aborted`. */
  frames(signal: AbortSignal): AsyncIterable<FrameMap[M]>;
  /**
   * Records all sound until `end` aborts, without the gaps between frames. Absent where examples are
   * single frames.
   */
  recordUntil?(end: AbortSignal): Promise<Pick<SoundFrame, 'pcm' | 'sampleRate'>>;
}
