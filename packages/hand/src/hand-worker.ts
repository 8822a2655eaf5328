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
    locate: async (bitmap: ImageBitmap, { signal }: CallContext) => {
      const sighting = await finder.locate(bitmap, signal);
      if (!sighting) return null;
      return new Transferred(sighting, [sighting.features.buffer, sighting.keypoints.buffer]);
    },
    chooseBackend: (remembered: BackendChoice | null, { signal }: CallContext) =>
      finder.chooseBackend(remembered, signal),
    close: () => finder[asyncDispose](),
  };
});
