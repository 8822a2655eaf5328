import { asyncDispose, TlError, type FeatureExtractor } from '@tl-elements/core/base';
import { expect } from 'chai';
// The built package: a worker is started from where the build has put it.
import { speechCommands } from '@tl-elements/audio';
import {
  browserBins,
  browserFrames,
  createBrowserSpectrogram,
  standardized,
} from './browser-spectrogram.ts';
import { secondOf, sounds, wavPath } from './testing/reference.ts';

const sampleRate = 16_000;
const { signal } = new AbortController();

function load(model: string): Promise<FeatureExtractor<'audio'>> {
  const weights = new URL(`/speech-commands/${model}/`, location.href);
  return speechCommands.load({ weights, signal });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof TlError) return failure.code;
    throw failure;
  }
  return 'no failure';
}

/** Number `i` of every weight of the models that testing/speech-commands-models.mjs makes. */
function weight(i: number): number {
  return 0.2 * Math.sin(i * i + 1);
}

/** What the small model of testing/speech-commands-models.mjs makes of a second. */
function expectedOf(pcm: Float32Array): number[] {
  const spectrogram = standardized(createBrowserSpectrogram(sampleRate)(pcm));
  const greatest = Array.from({ length: browserBins / 29 }, (_, stretch) => {
    const values: number[] = [];
    for (let at = 0; at < browserFrames; at++) {
      const from = at * browserBins + stretch * 29;
      values.push(...spectrogram.subarray(from, from + 29));
    }
    return Math.max(...values);
  });
  return Array.from({ length: 2000 }, (_, unit) => {
    const sum = greatest.reduce(
      (total, value, stretch) => total + value * weight(stretch * 2000 + unit),
      weight(unit),
    );
    return Math.max(0, sum);
  });
}

describe('speechCommands', () => {
  let wav: ArrayBuffer;
  before(async () => {
    wav = await (await fetch(wavPath)).arrayBuffer();
  });

  it("runs a page's own model on the spectrogram of a browser, and gives its last features", async () => {
    const extractor = await load('small');
    for (const second of Object.values(sounds)) {
      const pcm = secondOf(wav, second);
      const { features } = (await extractor.extract({ pcm, sampleRate, at: 0 }, signal))!;
      const expected = expectedOf(pcm);
      expect(features).to.have.length(2000);
      features.forEach((value, unit) => expect(value).to.be.closeTo(expected[unit]!, 1e-3));
      expect(expected.filter((value) => value > 0)).to.have.length.above(100);
    }
    const silence = { pcm: new Float32Array(sampleRate), sampleRate, at: 0 };
    expect(await extractor.extract(silence, signal)).to.equal(null);
    await extractor[asyncDispose]();
  });

  it('runs the layers of the published models', async () => {
    const extractor = await load('published');
    const featuresOf = async (second: number) => {
      const frame = { pcm: secondOf(wav, second), sampleRate, at: 0 };
      return (await extractor.extract(frame, signal))?.features;
    };
    const [word, again, clap] = [
      await featuresOf(sounds.stop),
      await featuresOf(sounds.stop),
      await featuresOf(sounds.clap),
    ];
    await extractor[asyncDispose]();
    expect(word).to.have.length(2000);
    expect(word!.every(Number.isFinite)).to.equal(true);
    expect(again).to.deep.equal(word);
    expect(word!.filter((value, unit) => value !== clap![unit])).to.have.length.above(500);
  });

  it('fails with a code if a file is missing or the model is another one', async () => {
    expect(await codeOf(load('small-without-model'))).to.equal('weights-not-found');
    expect(await codeOf(load('small-without-metadata'))).to.equal('weights-not-found');
    expect(await codeOf(load('small-without-weights'))).to.equal('weights-not-found');
    expect(await codeOf(load('of-another-size'))).to.equal('weights-corrupt');
  });
});
