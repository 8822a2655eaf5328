import type { FrameMap, Modality } from './modality.ts';

/** Something that delivers frames when they are asked for: nothing queues, nothing is dropped. */
export interface InputSource<M extends Modality = Modality> extends AsyncDisposable {
  /** @throws {TlError} the source's own failures, `aborted`. */
  frames(signal: AbortSignal): AsyncIterable<FrameMap[M]>;
}
