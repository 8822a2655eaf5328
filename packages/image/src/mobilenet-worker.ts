import { serveWorker, Transferred, type CallContext } from '@tl-elements/core/worker';
import { MobilenetExtractor, type MobilenetChoice } from './mobilenet-extract.ts';

/** Serves one extractor: `load` once, then the rest. */
export const serve: ReturnType<typeof serveWorker> = serveWorker(() => {
  let extractor: MobilenetExtractor;
  return {
    load: async (choice: MobilenetChoice, context: CallContext) => {
      extractor = await MobilenetExtractor.load(choice, context.signal);
      context.report({ phase: 'prepare', fraction: 1 });
    },
    extract: async (bitmap: ImageBitmap) => {
      const features = await extractor.extract(bitmap);
      return new Transferred({ features }, [features.buffer]);
    },
    chooseBackend: async () => 'wasm',
    close: async () => {},
  };
});
