import { type WeightsFile, defineExtractor } from '@tl-elements/backbone/page';
import { loadCode, type ExtractorPlugin } from '@tl-elements/core/base';
import { inputSeconds, sampleRateHz } from './log-mel.ts';
import { createOnsetDetector } from './onsets/create-onset-detector.ts';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
const weightsFiles: readonly WeightsFile[] = [
  {
    name: 'network.json',
    bytes: 11879,
    sha256: '4be249f0f9ddf65976173cfd5845824b7548d7c4b4c9ae5b9c9c3fd3c778cfc7',
  },
  {
    name: 'weights.bin',
    bytes: 611520,
    sha256: 'a434583bbf5e952e74b0e4056dd6b34f8550ef768306a93665cb17912d854acd',
  },
];

/**
 * The default for sounds: Google's speech embedding network. Its features are the means over time
 * and the greatest values over time of its last two pools.
 */
export const speechEmbedding: ExtractorPlugin<'audio'> = defineExtractor({
  info: {
    id: 'speech-embedding',
    version: '1',
    modality: 'audio',
    dim: 576,
    input: { sampleRate: sampleRateHz, seconds: inputSeconds },
    // Measured: decision 49.
    augmentationsWeigh: 0.2,
    // Centered or standardized ones take silence and noise for words (docs/benchmarks.md, sound-unknown).
    unknownViews: [
      {
        columns: [0, 576],
        view: 'raw',
        // From the second take on the examples alone decide: decision 41.
        leastThreshold: { oneTake: 0.1, fewTakes: 0, manyTakes: 0 },
      },
    ],
  },
  worker: () => new URL('./audio-worker.js', import.meta.url),
  weights: 'speech-embedding/1/',
  files: weightsFiles,
  createOnsetDetector,
  async otherBeginnings() {
    const code = await loadCode(() => import('./talking/talking-beginnings.ts'));
    return code.talkingBeginnings;
  },
});
