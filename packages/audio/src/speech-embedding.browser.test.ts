import { asyncDispose, TlError, type FeatureExtractor } from '@tl-elements/core/base';
import { expect } from 'chai';
// The built package: a worker is started from where the build has put it.
import { speechEmbedding } from '@tl-elements/audio';
import { secondOf, sounds, wavPath } from './testing/reference.ts';

const weights = new URL('/packages/weights/', location.href);
const { signal } = new AbortController();

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof TlError) return failure.code;
    throw failure;
  }
  return 'no failure';
}

describe('speechEmbedding', () => {
  let extractor: FeatureExtractor<'audio'>;
  let wav: ArrayBuffer;
  const extract = (pcm: Float32Array, sampleRate = 16_000) =>
    extractor.extract({ pcm, sampleRate, at: 0 }, signal);
  before(async () => {
    wav = await (await fetch(wavPath)).arrayBuffer();
    extractor = await speechEmbedding.load({ weights, signal });
  });
  after(() => extractor[asyncDispose]());

  it('gives 576 features, the same ones for the same sound', async () => {
    const pcm = secondOf(wav, sounds.stop);
    const extraction = await extract(pcm);
    expect(extraction?.features).to.have.length(576);
    expect(await extract(pcm)).to.deep.equal(extraction);
    // It was lent, not taken.
    expect(pcm).to.have.length(16_000);
  });

  it('returns null if there is no signal at all', async () => {
    expect(await extract(new Float32Array(16_000))).to.equal(null);
  });

  it('extracts a quiet room like any other sound', async () => {
    expect((await extract(secondOf(wav, sounds.quiet)))?.features).to.have.length(576);
    const oneClick = new Float32Array(16_000);
    oneClick[8000] = 1 / 32768;
    expect((await extract(oneClick))?.features).to.have.length(576);
  });

  it('explains how to cut a sound that is not one second at 16 kHz', async () => {
    expect(await codeOf(extract(new Float32Array(15_999)))).to.equal('input-unreadable');
    expect(await codeOf(extract(secondOf(wav, 0), 44_100))).to.equal('input-unreadable');
  });

  it('stops when it is aborted, and extracts the next sound', async () => {
    const controller = new AbortController();
    const frame = { pcm: secondOf(wav, 0), sampleRate: 16_000, at: 0 };
    const extracting = extractor.extract(frame, controller.signal);
    controller.abort();
    expect(await codeOf(extracting)).to.equal('aborted');
    expect((await extractor.extract(frame, signal))?.features).to.have.length(576);
  });

  it('fails with a code if the weights are missing', async () => {
    const nowhere = new URL('/nowhere/', location.href);
    expect(await codeOf(speechEmbedding.load({ weights: nowhere, signal }))).to.equal(
      'weights-not-found',
    );
  });
});
