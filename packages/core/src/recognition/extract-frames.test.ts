import { expect } from 'chai';
import type { Extraction, FeatureExtractor } from '../contracts/extractor.ts';
import type {
  PictureFrame,
  SoundFrame,
  OnsetDetector,
  InputSource,
} from '../contracts/modality.ts';
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

  it('gives the features of each frame, or null if there are none', async () => {
    const { source } = soundSource(2);
    const extractor = soundExtractor(async ({ pcm: features, at }) =>
      at === 1 ? null : { features },
    );
    const frames = [];
    for await (const frame of extractFrames({ source, extractor, signal })) frames.push(frame);
    expect(frames).to.deep.equal([
      { features: Float32Array.of(0), keypoints: null, points: null, at: 0, copy: undefined },
      { features: null, keypoints: null, points: null, at: 1, copy: undefined },
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

  it('takes the next frame only after the last one was used', async () => {
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

  it('lets a recorder copy a frame before the extractor gets it', async () => {
    const { source } = soundSource(1);
    const order: string[] = [];
    const extractor = soundExtractor(async ({ pcm: features }) => {
      order.push('extract');
      return { features };
    });
    const copyFrame = ({ at }: SoundFrame) => {
      order.push('copy');
      return `copy of ${at}`;
    };
    for await (const { copy } of extractFrames({ source, extractor, signal, copyFrame })) {
      expect(copy).to.equal('copy of 0');
    }
    expect(order).to.deep.equal(['copy', 'extract']);
  });

  it('extracts what has begun by itself, while onsets are wanted', async () => {
    const { source } = soundSource(4);
    const extractor = soundExtractor(async ({ pcm: features }) => ({ features }));
    let isWanted = true;
    const alone = { pcm: Float32Array.of(7), sampleRate: 44100, at: 1 };
    const detector: OnsetDetector = {
      next: ({ at }) =>
        at === 1
          ? { at: 0.5, frame: alone, standsOut: true, lasts: false, isAfterAnother: false }
          : null,
    };
    const onsets = () => (isWanted ? detector : null);
    const found = [];
    for await (const { at, onset } of extractFrames({ source, extractor, signal, onsets })) {
      found.push(onset);
      isWanted = at < 2;
    }
    const begun = {
      at: 0.5,
      standsOut: true,
      lasts: false,
      isAfterAnother: false,
      features: alone.pcm,
    };
    expect(found).to.deep.equal([null, begun, null, undefined]);
  });

  it("ends with the extractor's error, and closes the source", async () => {
    const { source, hasEnded } = soundSource(3);
    const lost = new TlError('graphics-lost', 'Gone.');
    const extractor = soundExtractor(() => Promise.reject(lost));
    const failure: unknown = await extractFrames({ source, extractor, signal })
      .next()
      .catch((error: unknown) => error);
    expect(failure).to.equal(lost);
    expect(hasEnded()).to.be.true;
  });

  it('ends with "aborted", and leaves no picture open', async () => {
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
