import { defineExtractor } from '@tl-elements/backbone/page';
import type { ExtractorPlugin } from '@tl-elements/core/base';
import { inputSeconds, sampleRateHz } from './log-mel.ts';
import { createOnsetDetector } from './onsets/create-onset-detector.ts';
import type { SpeechCommandsSettings } from './speech-commands-extract.ts';

const dim = 2000;

/**
 * Teachable Machine's network for sounds through `@tensorflow-models/speech-commands`, for pages that
 * have its weights: no package contains them, and none are fetched from elsewhere. The `weights` folder
 * is the model's own and holds its `model.json` and `metadata.json`. Its features are the 2000 units
 * before the last layer. Features of different models must not be mixed.
 */
export const speechCommands: ExtractorPlugin<'audio'> = defineExtractor({
  info: {
    id: 'speech-commands',
    version: '1',
    modality: 'audio',
    dim,
    // Its spectrogram ends at 5 kHz, so that 16 kHz hold all that it needs.
    input: { sampleRate: sampleRateHz, seconds: inputSeconds },
    // As for the default extractor, where it was measured.
    augmentationsWeigh: 0.2,
    unknownViews: [{ columns: [0, dim], view: 'raw' }],
  },
  worker: () => new URL('./speech-commands-worker.js', import.meta.url),
  weights: './',
  settings: { dim } satisfies SpeechCommandsSettings,
  createOnsetDetector,
});
