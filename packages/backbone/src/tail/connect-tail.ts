import {
  asyncDispose,
  type FeatureExtractor,
  type FrameMap,
  type FrameKind,
} from '@tl-elements/core/base';
import type { WorkerConnection } from '@tl-elements/core/worker';

/** The end of the network of an extractor, in a worker that serves it by `serveTail`. */
export function connectTail(worker: WorkerConnection): NonNullable<FeatureExtractor['tail']> {
  return {
    read: (signal) => worker.call('readTail', null, { signal }),
    mapsOf: (frame, signal) =>
      worker.call('extractMaps', frame, { signal, transfer: bitmapOf(frame) }),
    tune: async (values, signal) => {
      const tail = await worker.call<number>('placeTail', values, { signal });
      return {
        extract: (frame, signalOfFrame, { withMap = false } = {}) => {
          const options = { signal: signalOfFrame, transfer: bitmapOf(frame) };
          return worker.call('extractTuned', { tail, frame, withMap }, options);
        },
        [asyncDispose]: async () => {
          if (!worker.ended.aborted) await worker.call('removeTail', tail);
        },
      };
    },
  };
}

function bitmapOf(frame: FrameMap[FrameKind]): Transferable[] {
  return 'bitmap' in frame ? [frame.bitmap] : [];
}
