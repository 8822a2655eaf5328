import {
  asyncDispose,
  TlError,
  type ExtractorPlugin,
  type FeatureExtractor,
  type LoadProgress,
  type PictureFrame,
} from '@tl-elements/core/base';
// The built package, as an extractor's package has it.
import { defineExtractor } from '@tl-elements/backbone/page';
import { expect } from 'chai';
import type { MeanColorSettings } from '../testing/mean-color-worker.ts';
import { graphics, wasmFiles } from '../testing/runtime.ts';

/** A whole extractor: this, its worker, and its weights (web-test-runner.mjs serves them). */
const meanColor: ExtractorPlugin<'image'> = defineExtractor({
  info: {
    id: 'mean-color',
    version: '1',
    modality: 'image',
    dim: 3,
    input: { longSide: 640 },
    unknownViews: [{ columns: [0, 3], view: 'raw' }],
  },
  worker: () => new URL('../testing/mean-color-worker.ts', import.meta.url),
  runtime: () => ({ ...wasmFiles, ...graphics }),
  weights: 'mean-color/1/',
  settings: { size: 4 } satisfies MeanColorSettings,
  bones: [[0, 1]],
  mirror: (features) => features,
});

const weights = new URL('/small-weights/', location.href);
const { signal } = new AbortController();

/** A picture of 8 x 8 pixels, its left half of one color and its right half of another. */
function frameOf(left: string, right: string): PictureFrame {
  const canvas = new OffscreenCanvas(8, 8);
  const context = canvas.getContext('2d')!;
  [left, right].forEach((color, i) => {
    context.fillStyle = color;
    context.fillRect(4 * i, 0, 4, 8);
  });
  return { bitmap: canvas.transferToImageBitmap(), at: 0 };
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

describe('defineExtractor', () => {
  let extractor: FeatureExtractor<'image'>;
  const steps: LoadProgress[] = [];
  before(async () => {
    const onProgress = (step: LoadProgress) => steps.push(step);
    extractor = await meanColor.load({ weights, signal, onProgress });
  });
  after(() => extractor[asyncDispose]());

  it('makes an extractor from a worker, its settings and its weights', async () => {
    const extraction = await extractor.extract(frameOf('#f00', '#00f'), signal);
    // The network doubles the means.
    expect(extraction).to.deep.equal({ features: Float32Array.of(1, 0, 1) });
    expect(extractor.info).to.equal(meanColor.info);
    expect(extractor.bones).to.deep.equal([[0, 1]]);
    expect(meanColor.mirror?.(Float32Array.of(1))).to.deep.equal(Float32Array.of(1));
  });

  it('returns null for a frame in which nothing is found', async () => {
    expect(await extractor.extract(frameOf('#000', '#000'), signal)).to.equal(null);
  });

  it('transfers the bitmap, and so closes it for the caller', async () => {
    const frame = frameOf('#fff', '#fff');
    await extractor.extract(frame, signal);
    expect(frame.bitmap.width).to.equal(0);
  });

  it('reports progress by bytes, and at the end that it is ready', () => {
    expect(steps[0]?.phase).to.equal('download');
    expect(steps.at(-1)).to.deep.equal({ phase: 'prepare', fraction: 1 });
  });

  it('fails with a code if weights are missing or corrupt, and loads at the next try', async () => {
    const nowhere = new URL('/nowhere/', location.href);
    const bent = new URL('/small-weights/bent/', location.href);
    expect(await codeOf(meanColor.load({ weights: nowhere, signal }))).to.equal(
      'weights-not-found',
    );
    expect(await codeOf(meanColor.load({ weights: bent, signal }))).to.equal('weights-corrupt');
    const next = await meanColor.load({ weights, signal });
    await next[asyncDispose]();
  });

  it('stops extracting when aborted, and then extracts the next frame', async () => {
    const controller = new AbortController();
    const extracting = extractor.extract(frameOf('#f00', '#00f'), controller.signal);
    controller.abort();
    expect(await codeOf(extracting)).to.equal('aborted');
    const extraction = await extractor.extract(frameOf('#0f0', '#0f0'), signal);
    expect(extraction?.features).to.deep.equal(Float32Array.of(0, 2, 0));
  });

  it('chooses a backend for each network once the worker is idle, and remembers it', async () => {
    const key = 'tl-backend/mean-color/1';
    localStorage.removeItem(key);
    const next = await meanColor.load({ weights, signal });
    while (localStorage.getItem(key) === null) await new Promise((done) => setTimeout(done, 50));
    expect(
      (JSON.parse(localStorage.getItem(key)!) as { backends: unknown }).backends,
    ).to.have.length(1);
    await next[asyncDispose]();
  });
});
