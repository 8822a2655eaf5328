import { memory } from '@tensorflow/tfjs-core';
import { Backbone, type LoadContext, type LoadedExtractor } from '@tl-elements/backbone';
import { asyncDispose, type Features } from '@tl-elements/core/base';
import { expect } from 'chai';
import { inputShape, loadSoundExtractor, pools } from './extract.ts';
import { logMel, sampleRateHz } from './log-mel.ts';
import { secondOf, sounds, referencePath, wavPath, type Reference } from './testing/reference.ts';

const { signal } = new AbortController();
const at = (path: string) => new URL(path, location.href);

const context: LoadContext = {
  settings: null,
  weights: at('/packages/weights/speech-embedding/1/'),
  wasm: {
    simd: at('/packages/backbone/dist/tfjs-backend-wasm-simd.wasm').href,
    plain: at('/packages/backbone/dist/tfjs-backend-wasm.wasm').href,
  },
  signal,
  onProgress: () => {},
};

/** The greatest distance between values and what they are expected to be. */
function errorOf(values: ArrayLike<number>, expected: readonly number[], step = 1): number {
  return Math.max(...expected.map((value, i) => Math.abs(value - (values[i * step] ?? NaN))));
}

describe('the extractor of sounds', () => {
  let extractor: LoadedExtractor<'audio'>;
  let backbone: Backbone;
  let wav: ArrayBuffer;
  let reference: Reference;
  before(async () => {
    extractor = await loadSoundExtractor(context);
    backbone = await Backbone.load({ ...context, outputs: pools.map(({ name }) => name) });
    wav = await (await fetch(wavPath)).arrayBuffer();
    reference = (await (await fetch(referencePath)).json()) as Reference;
  });
  after(async () => {
    await extractor[asyncDispose]();
    await backbone[asyncDispose]();
  });

  async function featuresOf(second: number): Promise<Features> {
    const frame = { pcm: secondOf(wav, second), sampleRate: sampleRateHz, at: 0 };
    return (await extractor.extract(frame, signal))!.features;
  }

  for (const [name, second] of Object.entries(sounds)) {
    it(`computes for a ${name} what onnxruntime computes with the same weights`, async () => {
      const { keptStep } = reference;
      const expected = reference.sounds[name as keyof typeof sounds];
      const input = { values: logMel(secondOf(wav, second)), shape: inputShape };
      const [pool4 = [], pool5 = []] = await backbone.run(input, signal);
      expect(pool4).to.have.length(32 * 2 * 96);
      expect(pool5).to.have.length(14 * 96);
      expect(errorOf(pool4, expected.pool4, keptStep)).to.be.below(1e-4);
      expect(errorOf(pool5, expected.pool5, keptStep)).to.be.below(1e-4);
      const features = await featuresOf(second);
      expect(errorOf(features, expected.features)).to.be.below(1e-4);
      // And what the published weights make, before they were rounded to 16 bits.
      expect(errorOf(features, expected.featuresAt32Bits)).to.be.below(1e-3);
    });
  }

  it('leaves no tensor behind', async () => {
    await featuresOf(0);
    const { numTensors } = memory();
    for (let run = 0; run < 5; run++) await featuresOf(run);
    expect(memory().numTensors).to.equal(numTensors);
  });
});
