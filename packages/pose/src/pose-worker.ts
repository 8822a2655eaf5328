import { asyncDispose } from '@tl-elements/core/base';
import { serveWorker, Transferred, type CallContext } from '@tl-elements/core/worker';
import { PersonFinder, type PoseChoice } from './extract.ts';

/** Serves one extractor: `load` once, then the rest. */
export const serve: ReturnType<typeof serveWorker> = serveWorker(() => {
  let finder: PersonFinder;
  return {
    load: async (choice: PoseChoice, context: CallContext) => {
      finder = await PersonFinder.load(choice, context.signal, (progress) => {
        context.report(progress);
      });
    },
    extract: async (bitmap: ImageBitmap, { signal }: CallContext) => {
      const extraction = await finder.extract(bitmap, signal);
      if (!extraction) return null;
      const { features, keypoints } = extraction;
      return new Transferred(extraction, [features.buffer, keypoints.buffer]);
    },
    // Small enough for WebAssembly; and its answers are asked for one by one.
    chooseBackend: async () => 'wasm',
    close: () => finder[asyncDispose](),
  };
});
