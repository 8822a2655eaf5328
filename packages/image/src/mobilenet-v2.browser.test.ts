import { asyncDispose, TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { mobilenetV2 } from '@tl-elements/image';
import { draw } from './testing/drawn-pictures.ts';

const { signal } = new AbortController();

async function codeOf(folder: string): Promise<string> {
  try {
    await mobilenetV2.load({ weights: new URL(folder, location.href), signal });
  } catch (failure) {
    if (failure instanceof TlError) return failure.code;
    throw failure;
  }
  throw new Error('It did not fail.');
}

describe('mobilenetV2', () => {
  it("gives the features of a page's own model", async () => {
    const pixels = draw('gradient');
    const means = [0, 1, 2].map((channel) => {
      const values = pixels.filter((_, i) => i % 4 === channel);
      return values.reduce((sum, value) => sum + value, 0) / values.length / 255;
    });
    const extractor = await mobilenetV2.load({
      weights: new URL('/small-mobilenet/', location.href),
      signal,
    });
    const bitmap = await createImageBitmap(new ImageData(pixels, 224, 224));
    const features = (await extractor.extract({ bitmap, at: 0 }, signal))?.features;
    await extractor[asyncDispose]();
    expect(features).to.have.length(1280);
    features?.forEach((value, unit) => {
      const expected = means.reduce(
        (sum, mean, channel) => sum + mean * (channel + unit / 1280),
        0,
      );
      expect(value).to.be.closeTo(expected, 1e-4);
    });
  });

  it('fails with a code if the model is missing or is not a MobileNet', async () => {
    expect(await codeOf('/nowhere/')).to.equal('weights-not-found');
    expect(await codeOf('/not-a-mobilenet/')).to.equal('weights-corrupt');
  });
});
