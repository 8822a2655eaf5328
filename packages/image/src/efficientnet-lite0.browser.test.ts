import {
  asyncDispose,
  TlError,
  type ExtractorPlugin,
  type FeatureExtractor,
  type PictureFrame,
} from '@tl-elements/core/base';
import { expect } from 'chai';
// The built package: a worker is started from where the build has put it.
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { draw, type DrawnKind } from './testing/drawn-pictures.ts';
import { loaded, weights } from './testing/loaded.ts';

const { signal } = new AbortController();

interface Fixture {
  readonly pictures: readonly {
    readonly kind: DrawnKind;
    /** From TensorFlow and the 32-bit weights. */
    readonly features: readonly number[];
    readonly small: readonly number[];
    /** From TensorFlow and the 8-bit weights that ship. */
    readonly shipped: readonly number[];
  }[];
}

async function readFixture(): Promise<Fixture> {
  const url = new URL('./fixtures/efficientnet-lite0-drawn-pictures.json', import.meta.url);
  return (await (await fetch(url)).json()) as Fixture;
}

async function frameOf(kind: DrawnKind, width = 224, height = width): Promise<PictureFrame> {
  const picture = new ImageData(draw(kind, width, height), width, height);
  return { bitmap: await createImageBitmap(picture), at: 0 };
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const dot = (u: ArrayLike<number>, v: ArrayLike<number>) =>
    Array.from(u).reduce((sum, value, i) => sum + value * (v[i] ?? NaN), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

async function failureOf(work: Promise<unknown>): Promise<TlError> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof TlError) return failure;
    throw failure;
  }
  throw new Error('It did not fail.');
}

for (const [plugin, reference] of [
  [efficientnetLite0, 'features'],
  [efficientnetLite0Small, 'small'],
] as const satisfies readonly (readonly [ExtractorPlugin<'image'>, 'features' | 'small'])[]) {
  describe(plugin.info.id, () => {
    let extractor: FeatureExtractor<'image'>;
    before(async () => {
      extractor = await loaded(plugin.info.id);
    });

    it('gives the features that TensorFlow computes from the 32-bit weights', async () => {
      const { pictures } = await readFixture();
      const similarities: number[] = [];
      for (const picture of pictures) {
        const features = (await extractor.extract(await frameOf(picture.kind), signal))?.features;
        expect(features).to.have.length(plugin.info.dim);
        similarities.push(cosine(features ?? [], picture[reference]));
      }
      const mean = similarities.reduce((sum, each) => sum + each, 0) / similarities.length;
      expect(mean, similarities.join()).to.be.above(0.99);
    });

    it('has the features of each place when asked, and their mean are the features', async () => {
      const plain = await extractor.extract(await frameOf('disc'), signal);
      expect(plain).to.have.keys('features');
      const frame = await frameOf('disc');
      const { features, map } = (await extractor.extract(frame, signal, { withMap: true }))!;
      expect(extractor.hasMap).to.equal(true);
      expect(features).to.deep.equal(plain?.features);
      const { side, values } = map!;
      const { dim } = plugin.info;
      expect(values).to.have.length(side * side * dim);
      features.forEach((feature, j) => {
        let sum = 0;
        for (let place = 0; place < side * side; place++) sum += values[place * dim + j]!;
        expect(sum / (side * side), String(j)).to.be.closeTo(feature, 1e-4);
      });
    });

    it('tells the places of a map apart: what is on the left is on its left', async () => {
      const frame = await frameOf('disc', 224);
      const canvas = new OffscreenCanvas(224, 224);
      const context = canvas.getContext('2d')!;
      context.fillRect(0, 0, 224, 224);
      context.drawImage(frame.bitmap, 0, 60, 90, 90);
      const bitmap = canvas.transferToImageBitmap();
      const { map } = (await extractor.extract({ bitmap, at: 0 }, signal, { withMap: true }))!;
      const { side, values } = map!;
      const { dim } = plugin.info;
      const energyIn = (column: number) => {
        let sum = 0;
        for (let row = 0; row < side; row++) {
          const from = (row * side + column) * dim;
          for (let j = 0; j < dim; j++) sum += values[from + j]! ** 2;
        }
        return sum;
      };
      expect(energyIn(1)).to.be.above(1.5 * energyIn(side - 2));
    });

    it('uses the square in the middle of a wide picture', async () => {
      const wide = await frameOf('disc', 224, 160);
      const cut = await createImageBitmap(wide.bitmap, 32, 0, 160, 160);
      const ofWide = await extractor.extract(wide, signal);
      expect(ofWide).to.deep.equal(await extractor.extract({ bitmap: cut, at: 0 }, signal));
    });
  });
}

describe('efficientnetLite0', () => {
  it('treats transparent pixels as black, whatever the picture before showed', async () => {
    const extractor = await loaded(efficientnetLite0Small.info.id);
    const black = new ImageData(224, 224);
    const clear = await createImageBitmap(new ImageData(224, 224));
    black.data.forEach((_, i) => (black.data[i] = i % 4 === 3 ? 255 : 0));
    const ofBlack = await extractor.extract(
      { bitmap: await createImageBitmap(black), at: 0 },
      signal,
    );
    await extractor.extract(await frameOf('disc'), signal);
    expect(await extractor.extract({ bitmap: clear, at: 0 }, signal)).to.deep.equal(ofBlack);
  });

  it('computes what TensorFlow computes from the same file, to 1e-3', async () => {
    const extractor = await loaded(efficientnetLite0.info.id);
    for (const { kind, shipped } of (await readFixture()).pictures) {
      const features = (await extractor.extract(await frameOf(kind), signal))?.features;
      features?.forEach((value, i) => {
        expect(value, `${kind} ${String(i)}`).to.be.closeTo(shipped[i] ?? NaN, 1e-3);
      });
    }
  });

  it('transfers the bitmap, and so closes it for the caller', async () => {
    const extractor = await loaded(efficientnetLite0Small.info.id);
    const frame = await frameOf('disc');
    await extractor.extract(frame, signal);
    expect(frame.bitmap.width).to.equal(0);
  });

  it('fails with a code if the weights are missing, and then loads from the right folder', async () => {
    const nowhere = new URL('/nowhere/', location.href);
    const failure = await failureOf(efficientnetLite0Small.load({ weights: nowhere, signal }));
    expect(failure.code).to.equal('weights-not-found');
    expect(failure.message).to.include('/nowhere/efficientnet-lite0/1/');
    const extractor = await efficientnetLite0Small.load({ weights, signal });
    await extractor[asyncDispose]();
  });

  it('stops loading when it is aborted', async () => {
    const controller = new AbortController();
    const loading = efficientnetLite0Small.load({
      weights,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect((await failureOf(loading)).code).to.equal('aborted');
  });

  it('stops extracting when it is aborted, and extracts the next picture', async () => {
    const extractor = await loaded(efficientnetLite0Small.info.id);
    const controller = new AbortController();
    const extracting = extractor.extract(await frameOf('disc'), controller.signal);
    controller.abort();
    expect((await failureOf(extracting)).code).to.equal('aborted');
    const extraction = await extractor.extract(await frameOf('disc'), signal);
    expect(extraction?.features).to.have.length(512);
  });

  it('remembers the fastest backend for the next visit', async () => {
    const key = 'tl-backend/efficientnet-lite0-160/1';
    localStorage.removeItem(key);
    const extractor = await efficientnetLite0Small.load({ weights, signal });
    while (localStorage.getItem(key) === null) await new Promise((done) => setTimeout(done, 50));
    // The test browser has no graphics processor.
    expect(JSON.parse(localStorage.getItem(key) ?? '')).to.deep.include({ backends: ['wasm'] });
    await extractor[asyncDispose]();
  });
});
