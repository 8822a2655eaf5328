import type { FeatureExtractor, LoadProgress } from '@tl-elements/core';
import { expect } from 'chai';
// The built package: a worker is started from where the build has put it.
import { efficientnetLite0 } from '@tl-elements/image';
import { draw, type DrawnKind } from './fixtures/drawn-pictures.ts';

const weights = new URL('/packages/weights/', location.href);
const signal = new AbortController().signal;

interface Fixture {
  readonly pictures: readonly { readonly kind: DrawnKind; readonly features: readonly number[] }[];
}

async function readFixture(): Promise<Fixture> {
  const url = new URL('./fixtures/efficientnet-lite0-drawn-pictures.json', import.meta.url);
  return (await (await fetch(url)).json()) as Fixture;
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

describe('efficientnetLite0', () => {
  let extractor: FeatureExtractor<'image'>;
  const progress: LoadProgress[] = [];
  before(async () => {
    extractor = await efficientnetLite0.load({
      weights,
      signal,
      onProgress: (step) => progress.push(step),
    });
  });

  it('gives the features that TensorFlow computes from the 32-bit weights', async () => {
    const { pictures } = await readFixture();
    const similarities: number[] = [];
    for (const { kind, features } of pictures) {
      const bitmap = await createImageBitmap(draw(kind));
      const ours = await extractor.extract({ bitmap, at: 0 }, signal);
      expect(ours).to.have.length(1600);
      similarities.push(cosine(ours ?? [], features));
    }
    const mean = similarities.reduce((sum, each) => sum + each, 0) / similarities.length;
    expect(mean, similarities.join()).to.be.above(0.99);
  });

  it('reports progress that never falls and ends at 1', () => {
    expect(progress.length).to.be.above(3);
    progress.forEach(({ fraction }, i) => {
      expect(fraction).to.be.within(progress[i - 1]?.fraction ?? 0, 1);
    });
    expect(progress.at(-1)).to.deep.equal({ phase: 'prepare', fraction: 1 });
  });
});
