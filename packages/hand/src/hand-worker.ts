import { asyncDispose } from '@tl-elements/core/base';
import { serveWorker, Transferred, type CallContext } from '@tl-elements/core/worker';
import { HandFinder, type BackendChoice, type HandChoice } from './extract.ts';

/** Serves one extractor: `load` once, then the rest. */
export const serve: ReturnType<typeof serveWorker> = serveWorker(() => {
  let finder: HandFinder;
  return {
    load: async (choice: HandChoice, { signal, report }: CallContext) => {
      finder = await HandFinder.load(choice, signal, report);
    },
    extract: async (bitmap: ImageBitmap, { signal }: CallContext) => {
      const extraction = await finder.extract(bitmap, signal);
      if (!extraction) return null;
      const { features, keypoints } = extraction;
      return new Transferred(extraction, [features.buffer, keypoints.buffer]);
    },
    chooseBackend: (remembered: BackendChoice | null, { signal }: CallContext) =>
      finder.chooseBackend(remembered, signal),
    close: () => finder[asyncDispose](),
  };
});
