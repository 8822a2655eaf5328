import { memory } from '@tensorflow/tfjs-core';
import type { LoadContext } from '@tl-elements/backbone';
import { asyncDispose } from '@tl-elements/core/base';
import { expect } from 'chai';
import { sampleRateHz } from './log-mel.ts';
import {
  loadSpeechCommandsExtractor,
  type SpeechCommandsSettings,
} from './speech-commands-extract.ts';
import { secondOf, wavPath } from './testing/reference.ts';

const at = (path: string) => new URL(path, location.href);
const { signal } = new AbortController();

const context: LoadContext<SpeechCommandsSettings> = {
  settings: { dim: 2000 },
  weights: at('/speech-commands/published/'),
  wasm: {
    simd: at('/packages/backbone/dist/tfjs-backend-wasm-simd.wasm').href,
    plain: at('/packages/backbone/dist/tfjs-backend-wasm.wasm').href,
  },
  signal,
  onProgress: () => {},
};

describe('the extractor of a speech-commands model', () => {
  let wav: ArrayBuffer;
  const frameOf = (second: number) => ({
    pcm: secondOf(wav, second),
    sampleRate: sampleRateHz,
    at: 0,
  });
  before(async () => {
    wav = await (await fetch(wavPath)).arrayBuffer();
  });

  it('leaves no tensor behind, and frees the model when it is closed', async () => {
    // Tensors can be counted only once the first one has started the backend.
    let unloaded = NaN;
    for (let time = 0; time < 2; time++) {
      const extractor = await loadSpeechCommandsExtractor(context);
      const { numTensors } = memory();
      for (let run = 0; run < 3; run++) await extractor.extract(frameOf(run), signal);
      expect(memory().numTensors).to.equal(numTensors);
      await extractor[asyncDispose]();
      expect(memory().numTensors).to.be.below(numTensors);
      if (time === 0) unloaded = memory().numTensors;
    }
    expect(memory().numTensors).to.equal(unloaded);
  });
});
