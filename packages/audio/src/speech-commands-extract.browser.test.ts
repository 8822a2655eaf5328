import { memory } from '@tensorflow/tfjs-core';
import { asyncDispose } from '@tl-elements/core/base';
import { expect } from 'chai';
import { SpeechCommandsExtractor } from './speech-commands-extract.ts';
import { secondOf, wavPath } from './testing/reference.ts';

const at = (path: string) => new URL(path, location.href).href;

const choice = {
  folder: at('/speech-commands/published/'),
  dim: 2000,
  wasm: {
    simd: at('/packages/audio/dist/tfjs-backend-wasm-simd.wasm'),
    plain: at('/packages/audio/dist/tfjs-backend-wasm.wasm'),
  },
};
const { signal } = new AbortController();

describe('SpeechCommandsExtractor', () => {
  let wav: ArrayBuffer;
  before(async () => {
    wav = await (await fetch(wavPath)).arrayBuffer();
  });

  it('leaves no tensor behind', async () => {
    const extractor = await SpeechCommandsExtractor.load(choice, signal);
    const { numTensors } = memory();
    for (let run = 0; run < 5; run++) await extractor.extract(secondOf(wav, run));
    expect(memory().numTensors).to.equal(numTensors);
    await extractor[asyncDispose]();
  });

  it('frees the model when it is closed, and another can be loaded', async () => {
    const { numTensors } = memory();
    for (let time = 0; time < 2; time++) {
      const extractor = await SpeechCommandsExtractor.load(choice, signal);
      await extractor.extract(secondOf(wav, 0));
      expect(memory().numTensors).to.be.above(numTensors);
      await extractor[asyncDispose]();
      expect(memory().numTensors).to.equal(numTensors);
    }
  });
});
