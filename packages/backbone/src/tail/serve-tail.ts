import { type FrameMap, type Modality, type Tail } from '@tl-elements/core/base';
import { Transferred, type CallContext, type Handlers } from '@tl-elements/core/worker';
import { assertCanvasIsReadable } from '../extractor/readable-canvas.ts';
import type { TunableExtractor } from './loaded-tail.ts';

/** A frame for the tail that was placed under this number. */
interface TunedFrame<M extends Modality> {
  readonly tail: number;
  readonly frame: FrameMap[M];
}

/** What a worker also serves whose extractor may have a tail: pass it to `serveExtractor`. */
export function serveTail<M extends Modality>(extractor: () => TunableExtractor<M>): Handlers {
  const tailOf = () => {
    const { tail } = extractor();
    if (tail) return tail;
    throw new TypeError('Nothing of this extractor can be tuned.');
  };
  return {
    readTail: async () => tailOf().read(),

    extractMaps: (frame: FrameMap[M], { signal }: CallContext) =>
      answer(frame, () => tailOf().mapsOf(frame, signal)),

    placeTail: (tail: Tail) => tailOf().place(tail),

    extractTuned: async ({ tail, frame }: TunedFrame<M>, { signal }: CallContext) =>
      answer(frame, () => tailOf().extract(tail, frame, signal)),

    removeTail: (tail: number) => tailOf().remove(tail),
  };
}

/** Transfers what `work` makes of a frame, and closes the frame. */
async function answer(
  frame: FrameMap[Modality],
  work: () => Promise<Float32Array<ArrayBuffer> | null>,
): Promise<Transferred | null> {
  try {
    if ('bitmap' in frame) assertCanvasIsReadable();
    const values = await work();
    return values && new Transferred(values, [values.buffer]);
  } finally {
    if ('bitmap' in frame) frame.bitmap.close();
  }
}
