import { memory } from '@tensorflow/tfjs-core';
import { asyncDispose } from '@tl-elements/core/base';
import { expect } from 'chai';
import { SpeechExtractor } from './extract.ts';
import { secondOf, sounds, referencePath, wavPath, type Reference } from './testing/reference.ts';

const { signal } = new AbortController();

async function load(): Promise<SpeechExtractor> {
  const at = (path: string) => new URL(path, location.href).href;
  const choice = {
    folder: at('/packages/weights/speech-embedding/1/'),
    wasm: {
      simd: at('/packages/audio/dist/tfjs-backend-wasm-simd.wasm'),
      plain: at('/packages/audio/dist/tfjs-backend-wasm.wasm'),
    },
  };
  return SpeechExtractor.load(choice, signal, () => {});
}

/** The greatest distance between values and what they are expected to be. */
function errorOf(values: ArrayLike<number>, expected: readonly number[], step = 1): number {
  return Math.max(...expected.map((value, i) => Math.abs(value - (values[i * step] ?? NaN))));
}

describe('SpeechExtractor', () => {
  let extractor: SpeechExtractor;
  let wav: ArrayBuffer;
  let reference: Reference;
  before(async () => {
    extractor = await load();
    wav = await (await fetch(wavPath)).arrayBuffer();
    reference = (await (await fetch(referencePath)).json()) as Reference;
  });
  after(() => extractor[asyncDispose]());

  for (const [name, second] of Object.entries(sounds)) {
    it(`computes of a ${name} what onnxruntime computes from the same numbers`, async () => {
      const { keptStep } = reference;
      const expected = reference.sounds[name as keyof typeof sounds];
      const [pool4 = [], pool5 = []] = await extractor.maps(secondOf(wav, second), signal);
      expect(pool4).to.have.length(32 * 2 * 96);
      expect(pool5).to.have.length(14 * 96);
      expect(errorOf(pool4, expected.pool4, keptStep)).to.be.below(1e-4);
      expect(errorOf(pool5, expected.pool5, keptStep)).to.be.below(1e-4);
      const features = await extractor.extract(secondOf(wav, second), signal);
      expect(errorOf(features, expected.features)).to.be.below(1e-4);
    });

    it(`stays within 1e-3 of the published numbers for a ${name}`, async () => {
      const expected = reference.sounds[name as keyof typeof sounds].featuresAt32Bits;
      const features = await extractor.extract(secondOf(wav, second), signal);
      expect(errorOf(features, expected)).to.be.below(1e-3);
    });
  }

  it('leaves no tensor behind', async () => {
    await extractor.extract(secondOf(wav, 0), signal);
    const { numTensors } = memory();
    for (let run = 0; run < 5; run++) await extractor.extract(secondOf(wav, run), signal);
    expect(memory().numTensors).to.equal(numTensors);
  });
});
