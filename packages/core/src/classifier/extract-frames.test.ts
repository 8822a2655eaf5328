import { expect } from 'chai';
import type { FeatureExtractor, Features } from '../contracts/extractor.ts';
import type { PictureFrame, SoundFrame } from '../contracts/modality.ts';
import type { InputSource } from '../contracts/source.ts';
import { TlError } from '../errors.ts';
import { asyncDispose } from '../scope.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { extractFrames } from './extract-frames.ts';

const { extractor: info } = sampleModel();

/** A source of sounds that counts what was asked of it. */
function soundSource(count: number) {
  const asked: number[] = [];
  let hasEnded = false;
  const source: InputSource<'audio'> = {
    async *frames(): AsyncGenerator<SoundFrame> {
      try {
        for (let at = 0; at < count; at++) {
          asked.push(at);
          yield { pcm: Float32Array.of(at), sampleRate: 44100, at };
        }
      } finally {
        hasEnded = true;
      }
    },
    [asyncDispose]: async () => undefined,
  };
  return { source, asked, hasEnded: () => hasEnded };
}

function soundExtractor(
  extract: (frame: SoundFrame) => Promise<Features | null>,
): FeatureExtractor<'audio'> {
  return { info: { ...info, modality: 'audio' }, extract, [asyncDispose]: async () => undefined };
}

describe('extractFrames', () => {
  const { signal } = new AbortController();

  it('gives the features of each frame, or why there are none', async () => {
    const { source } = soundSource(2);
    const extractor = soundExtractor(async ({ pcm, at }) => (at === 1 ? null : pcm));
    const seen = [];
    for await (const observation of extractFrames({ source, extractor, signal }))
      seen.push(observation);
    expect(seen).to.deep.equal([
      { features: Float32Array.of(0), keypoints: null, nothing: null, at: 0, kept: undefined },
      { features: null, keypoints: null, nothing: 'no-signal', at: 1, kept: undefined },
    ]);
  });

  it('says where the keypoints are, of an extractor that knows', async () => {
    const { source } = soundSource(2);
    const extractor: FeatureExtractor<'audio'> = {
      ...soundExtractor(async () => null),
      locate: async ({ pcm, at }) =>
        at === 1 ? null : { features: pcm, keypoints: Float32Array.of(0.5, 0.25) },
    };
    const seen = [];
    for await (const observation of extractFrames({ source, extractor, signal }))
      seen.push(observation);
    expect(seen.map(({ features }) => features)).to.deep.equal([Float32Array.of(0), null]);
    expect(seen.map(({ keypoints }) => keypoints)).to.deep.equal([
      Float32Array.of(0.5, 0.25),
      null,
    ]);
  });

  it('asks for the next frame only when the last was used', async () => {
    const { source, asked, hasEnded } = soundSource(100);
    const extractor = soundExtractor(async ({ pcm }) => pcm);
    const observations = extractFrames({ source, extractor, signal });
    expect(asked).to.deep.equal([]);
    await observations.next();
    await observations.next();
    expect(asked).to.deep.equal([0, 1]);
    await observations.return();
    expect(hasEnded()).to.be.true;
  });

  it('lets a recorder copy a frame before it is taken away', async () => {
    const { source } = soundSource(1);
    const order: string[] = [];
    const extractor = soundExtractor(async ({ pcm }) => {
      order.push('extract');
      return pcm;
    });
    const keep = async ({ at }: SoundFrame) => {
      await Promise.resolve();
      order.push('keep');
      return `copy of ${at}`;
    };
    for await (const { kept } of extractFrames({ source, extractor, signal, keep })) {
      expect(kept).to.equal('copy of 0');
    }
    expect(order).to.deep.equal(['keep', 'extract']);
  });

  it('ends with the failure of the extractor, and closes the source', async () => {
    const { source, hasEnded } = soundSource(3);
    const lost = new TlError('graphics-lost', 'Gone.');
    const extractor = soundExtractor(() => Promise.reject(lost));
    const failure: unknown = await extractFrames({ source, extractor, signal })
      .next()
      .catch((error: unknown) => error);
    expect(failure).to.equal(lost);
    expect(hasEnded()).to.be.true;
  });

  it('ends as aborted, and leaves no picture open', async () => {
    const controller = new AbortController();
    let isOpen = true;
    const bitmap: ImageBitmap = { width: 1, height: 1, close: () => (isOpen = false) };
    const source: InputSource<'image'> = {
      async *frames(): AsyncGenerator<PictureFrame> {
        yield { bitmap, at: 0 };
      },
      [asyncDispose]: async () => undefined,
    };
    const extractor: FeatureExtractor<'image'> = {
      info,
      extract: () => expect.fail('It was extracted.'),
      [asyncDispose]: async () => undefined,
    };
    const keep = () => controller.abort();
    const failure: unknown = await extractFrames({
      source,
      extractor,
      signal: controller.signal,
      keep,
    })
      .next()
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TlError).with.property('code', 'aborted');
    expect(isOpen).to.be.false;
  });
});
