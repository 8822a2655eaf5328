import type { ExtractorInfo, ExtractorPlugin } from '@tl-elements/core/base';
import { inputSeconds, sampleRateHz } from './log-mel.ts';
import { SoundExtractor } from './sound-extractor.ts';
import type { SpeechCommandsChoice } from './speech-commands-extract.ts';
import { wasmUrls } from './wasm-urls.ts';

const info: ExtractorInfo = {
  id: 'speech-commands',
  version: '1',
  modality: 'audio',
  dim: 2000,
  // Its spectrogram ends at 5 kHz, so that what other extractors hear is enough for it too.
  input: { sampleRate: sampleRateHz, seconds: inputSeconds },
  // As for the default extractor, where it was measured.
  unknownViews: [{ columns: [0, 2000], view: 'raw' }],
};

/**
 * Teachable Machine's network for sounds through `@tensorflow-models/speech-commands`, for those who
 * have its weights: no package brings them, and none are fetched from elsewhere. The `weights` folder
 * is the model's own and holds its `model.json` and `metadata.json`. Its features are the 2000 units
 * before the last layer. Features of different models must not be mixed.
 */
export const speechCommands: ExtractorPlugin<'audio'> = {
  info,
  load: (options) => {
    const choice: SpeechCommandsChoice = {
      folder: options.weights.href,
      dim: info.dim,
      wasm: wasmUrls(),
    };
    const workerUrl = new URL('./speech-commands-worker.js', import.meta.url);
    return SoundExtractor.load(info, workerUrl, choice, options);
  },
};
