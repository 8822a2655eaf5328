import type { BackendName } from '@tl-elements/backbone';
import { asyncDispose } from '@tl-elements/core/base';
import { serveWorker, Transferred, type CallContext } from '@tl-elements/core/worker';
import type { NetworkChoice, SentFrame } from './run/network-choice.ts';
import { NetworkExtractor } from './run/network-extractor.ts';

/** Serves one extractor: `load` once, then the rest. */
export const serve: ReturnType<typeof serveWorker> = serveWorker(() => {
  let extractor: NetworkExtractor;
  return {
    load: async (choice: NetworkChoice, context: CallContext) => {
      extractor = await NetworkExtractor.load(choice, context.signal, (progress) => {
        context.report(progress);
      });
    },
    extract: async (frame: SentFrame, { signal }: CallContext) => {
      const features = await extractor.extract(frame, signal);
      return features && new Transferred({ features }, [features.buffer]);
    },
    chooseBackend: (remembered: BackendName | null, { signal }: CallContext) =>
      extractor.chooseBackend(remembered, signal),
    close: () => extractor[asyncDispose](),
  };
});
