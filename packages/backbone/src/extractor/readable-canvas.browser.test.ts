import { expect } from 'chai';
import { assertCanvasIsReadable, canvasError } from './serve-extractor.ts';

describe('a canvas', () => {
  const { prototype } = OffscreenCanvasRenderingContext2D;
  const { getImageData } = prototype;
  afterEach(() => {
    prototype.getImageData = getImageData;
  });

  /** Has canvases read as `change` makes of what was drawn. */
  function alter(change: (value: number, index: number) => number): void {
    prototype.getImageData = function (...of: Parameters<typeof getImageData>) {
      const image = getImageData.apply(this, of);
      image.data.forEach((value, index) => (image.data[index] = change(value, index)));
      return image;
    };
  }

  it('gives exactly what was drawn, in this browser', () => {
    expect(canvasError()).to.equal(0);
  });

  it('may change a few values by one', () => {
    alter((value, index) => (index % 50 === 0 ? value ^ 1 : value));
    expect(canvasError()).to.be.within(0.01, 0.1);
    expect(assertCanvasIsReadable).not.to.throw();
  });

  it('that gives noise is refused, with what to switch off', async () => {
    // The answer is remembered: a copy of the module has none yet.
    const copy = (await import(
      `${new URL('./serve-extractor.ts', import.meta.url).href}?noise`
    )) as typeof import('./serve-extractor.ts');
    alter((_, index) => (index * index * 7919) % 251);
    expect(canvasError()).to.be.above(50);
    expect(copy.assertCanvasIsReadable)
      .to.throw(/privacy\.resistFingerprinting/)
      .with.property('code', 'canvas-blocked');
  });
});
