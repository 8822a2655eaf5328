import { type FrameMap, type Modality, type Tail } from '@tl-elements/core/base';
import { Transferred, type CallContext, type Handlers } from '@tl-elements/core/worker';
import { buffersOf } from '../extractor/serve-extractor.ts';
import { assertCanvasIsReadable } from '../extractor/readable-canvas.ts';
import type { TunableExtractor } from './loaded-tail.ts';

/** A frame for the tail that was placed under this number. */
interface TunedFrame<M extends Modality> {
  readonly tail: number;
  readonly frame: FrameMap[M];
  readonly withMap: boolean;
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
      answer(frame, async () => {
        const maps = await tailOf().mapsOf(frame, signal);
        return maps && new Transferred(maps, [maps.buffer]);
      }),

    placeTail: (tail: Tail) => tailOf().place(tail),

    extractTuned: async ({ tail, frame, withMap }: TunedFrame<M>, { signal }: CallContext) =>
      answer(frame, async () => {
        const extraction = await tailOf().extract(tail, frame, { signal, withMap });
        return extraction && new Transferred(extraction, buffersOf(extraction));
      }),

    removeTail: (tail: number) => tailOf().remove(tail),
  };
}

/** Answers with what `work` makes of a frame, and closes the frame. */
async function answer(
  frame: FrameMap[Modality],
  work: () => Promise<Transferred | null>,
): Promise<Transferred | null> {
  try {
    if ('bitmap' in frame) assertCanvasIsReadable();
    return await work();
  } finally {
    if ('bitmap' in frame) frame.bitmap.close();
  }
}
