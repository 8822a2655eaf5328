import { asyncDispose } from '@tl-elements/core/base';
import { serveWorker, Transferred, type CallContext } from '@tl-elements/core/worker';
import { SpeechCommandsExtractor, type SpeechCommandsChoice } from './speech-commands-extract.ts';

/** Serves one extractor: `load` once, then the rest. */
export const serve: ReturnType<typeof serveWorker> = serveWorker(() => {
  let extractor: SpeechCommandsExtractor;
  return {
    load: async (choice: SpeechCommandsChoice, context: CallContext) => {
      extractor = await SpeechCommandsExtractor.load(choice, context.signal);
      context.report({ phase: 'prepare', fraction: 1 });
    },
    extract: async (pcm: Float32Array) => {
      const features = await extractor.extract(pcm);
      return new Transferred({ features }, [features.buffer]);
    },
    chooseBackend: async () => 'wasm',
    close: () => extractor[asyncDispose](),
  };
});
