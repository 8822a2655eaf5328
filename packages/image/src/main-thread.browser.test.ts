import { asyncDispose, type PictureFrame } from '@tl-elements/core/base';
import { connectWorker, type WorkerConnection } from '@tl-elements/core/worker';
import type { LoadMessage } from '@tl-elements/backbone/page';
import { expect } from 'chai';
import { efficientnetLite0Small } from '@tl-elements/image';
import type { PictureSettings } from './extract.ts';
import { draw } from './testing/drawn-pictures.ts';

const weights = new URL('/packages/weights/', location.href);
const dist = new URL('../dist/', import.meta.url);
const runtime = (name: string) => new URL(`/packages/backbone/dist/${name}`, location.href).href;
const { signal } = new AbortController();

/** A copy of the bundle of its own for each query, loaded as if from another address. */
async function loadCopy(query: string): Promise<WorkerConnection> {
  const copy = await connectWorker(new URL(`image-worker.js?${query}`, dist));
  await copy.call('load', {
    settings: { output: 'features-small', maps: [], size: 160 } satisfies PictureSettings,
    weights: new URL('efficientnet-lite0/1/', weights).href,
    runtime: {
      simd: runtime('tfjs-backend-wasm-simd.wasm'),
      plain: runtime('tfjs-backend-wasm.wasm'),
      webgl: runtime('webgl-backend.js'),
      webgpu: runtime('webgpu-backend.js'),
    },
  } satisfies LoadMessage<PictureSettings>);
  return copy;
}

function bitmap(): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(draw('disc'), 224, 224));
}

describe('a page that forbids workers', () => {
  const { Worker } = globalThis;
  before(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined, configurable: true });
  });
  after(() => {
    Object.defineProperty(globalThis, 'Worker', { value: Worker, configurable: true });
  });

  it('extracts on the main thread, and leaves nothing on globalThis', async () => {
    const extractor = await efficientnetLite0Small.load({ weights, signal });
    const extraction = await extractor.extract({ bitmap: await bitmap(), at: 0 }, signal);
    expect(extraction?.features).to.have.length(512);
    await extractor[asyncDispose]();
    expect(globalThis).not.to.have.any.keys('_tfengine', '_tfGlobals');
  });

  it('keeps two copies of the bundle apart', async () => {
    const [first, second] = await Promise.all([loadCopy('first'), loadCopy('second')]);
    const extract = async (copy: WorkerConnection) =>
      copy.call('extract', { bitmap: await bitmap(), at: 0 } satisfies PictureFrame);
    const expected = await extract(first);
    expect(await extract(second)).to.deep.equal(expected);
    await first.call('close', null);
    expect(await extract(second)).to.deep.equal(expected);
    await second.call('close', null);
  });
});
