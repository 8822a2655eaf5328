import {
  asyncDispose,
  type Extraction,
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
        extract: async (frame, signalOfFrame) => {
          const options = { signal: signalOfFrame, transfer: bitmapOf(frame) };
          const features = await worker.call<Extraction['features'] | null>(
            'extractTuned',
            { tail, frame },
            options,
          );
          return features && { features };
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
