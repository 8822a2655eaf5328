import type { BackendName } from '@tl-elements/backbone';
import { asyncDispose } from '@tl-elements/core/base';
import { serveWorker, Transferred, type CallContext } from '@tl-elements/core/worker';
import { PictureExtractor, type NetworkChoice } from './extract.ts';

/** Serves one extractor: `load` once, then the rest. */
export const serve: ReturnType<typeof serveWorker> = serveWorker(() => {
  let extractor: PictureExtractor;
  return {
    load: async (choice: NetworkChoice, context: CallContext) => {
      extractor = await PictureExtractor.load(choice, context.signal, (progress) => {
        context.report(progress);
      });
    },
    extract: async (bitmap: ImageBitmap, { signal }: CallContext) => {
      const features = await extractor.extract(bitmap, signal);
      return new Transferred({ features }, [features.buffer]);
    },
    chooseBackend: (remembered: BackendName | null, { signal }: CallContext) =>
      extractor.chooseBackend(remembered, signal),
    close: () => extractor[asyncDispose](),
  };
});
