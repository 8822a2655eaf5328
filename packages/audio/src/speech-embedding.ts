import type { ExtractorInfo, ExtractorPlugin } from '@tl-elements/core/base';
import type { NetworkChoice } from './extract.ts';
import { inputSeconds, sampleRateHz } from './log-mel.ts';
import { SoundExtractor } from './sound-extractor.ts';
import { wasmUrls } from './wasm-urls.ts';

const info: ExtractorInfo = {
  id: 'speech-embedding',
  version: '1',
  modality: 'audio',
  dim: 576,
  input: { sampleRate: sampleRateHz, seconds: inputSeconds },
  // Centered or standardized ones take silence and noise for words (docs/benchmarks.md, sound-unknown).
  unknownViews: [{ columns: [0, 576], view: 'raw' }],
};

/**
 * The default for sounds: Google's speech embedding network. Its features are the means over time
 * and the greatest values over time of its last two pools.
 */
export const speechEmbedding: ExtractorPlugin<'audio'> = {
  info,
  load: (options) => {
    const choice: NetworkChoice = {
      folder: new URL('speech-embedding/1/', options.weights).href,
      wasm: wasmUrls(),
    };
    const workerUrl = new URL('./audio-worker.js', import.meta.url);
    return SoundExtractor.load(info, workerUrl, choice, options);
  },
};
