import { memory } from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import { SpeechCommandsExtractor } from './speech-commands-extract.ts';
import { secondOf, wavPath } from './testing/reference.ts';

const at = (path: string) => new URL(path, location.href).href;

describe('SpeechCommandsExtractor', () => {
  it('leaves no tensor behind', async () => {
    const wav = await (await fetch(wavPath)).arrayBuffer();
    const choice = {
      folder: at('/speech-commands/published/'),
      dim: 2000,
      wasm: {
        simd: at('/packages/audio/dist/tfjs-backend-wasm-simd.wasm'),
        plain: at('/packages/audio/dist/tfjs-backend-wasm.wasm'),
      },
    };
    const extractor = await SpeechCommandsExtractor.load(choice, new AbortController().signal);
    const { numTensors } = memory();
    for (let run = 0; run < 5; run++) await extractor.extract(secondOf(wav, run));
    expect(memory().numTensors).to.equal(numTensors);
  });
});
