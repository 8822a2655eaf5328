import { expect } from 'chai';
import type { Extraction, FeatureExtractor } from '../contracts/extractor.ts';
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
  extract: (frame: SoundFrame) => Promise<Extraction | null>,
): FeatureExtractor<'audio'> {
  return { info: { ...info, modality: 'audio' }, extract, [asyncDispose]: async () => undefined };
}

describe('extractFrames', () => {
  const { signal } = new AbortController();

  it('gives the features of each frame, or null where there are none', async () => {
    const { source } = soundSource(2);
    const extractor = soundExtractor(async ({ pcm: features, at }) =>
      at === 1 ? null : { features },
    );
    const frames = [];
    for await (const frame of extractFrames({ source, extractor, signal })) frames.push(frame);
    expect(frames).to.deep.equal([
      { features: Float32Array.of(0), keypoints: null, at: 0, copy: undefined },
      { features: null, keypoints: null, at: 1, copy: undefined },
    ]);
  });

  it('gives the keypoints of an extractor that finds some', async () => {
    const { source } = soundSource(2);
    const keypoints = Float32Array.of(0.5, 0.25);
    const extractor = soundExtractor(async ({ pcm: features, at }) =>
      at === 1 ? null : { features, keypoints },
    );
    const frames = [];
    for await (const frame of extractFrames({ source, extractor, signal })) frames.push(frame);
    expect(frames.map((frame) => frame.keypoints)).to.deep.equal([keypoints, null]);
  });

  it('asks for the next frame only when the last was used', async () => {
    const { source, asked, hasEnded } = soundSource(100);
    const extractor = soundExtractor(async ({ pcm: features }) => ({ features }));
    const frames = extractFrames({ source, extractor, signal });
    expect(asked).to.deep.equal([]);
    await frames.next();
    await frames.next();
    expect(asked).to.deep.equal([0, 1]);
    await frames.return();
    expect(hasEnded()).to.be.true;
  });

  it('lets a recorder copy a frame before the extractor takes it', async () => {
    const { source } = soundSource(1);
    const order: string[] = [];
    const extractor = soundExtractor(async ({ pcm: features }) => {
      order.push('extract');
      return { features };
    });
    const copyFrame = async ({ at }: SoundFrame) => {
      await Promise.resolve();
      order.push('copy');
      return `copy of ${at}`;
    };
    for await (const { copy } of extractFrames({ source, extractor, signal, copyFrame })) {
      expect(copy).to.equal('copy of 0');
    }
    expect(order).to.deep.equal(['copy', 'extract']);
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
    const copyFrame = () => controller.abort();
    const failure: unknown = await extractFrames({
      source,
      extractor,
      signal: controller.signal,
      copyFrame,
    })
      .next()
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TlError).with.property('code', 'aborted');
    expect(isOpen).to.be.false;
  });
});
