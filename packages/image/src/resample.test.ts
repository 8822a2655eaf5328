import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { draw, type DrawnKind } from './fixtures/drawn-pictures.ts';
import { resample } from './resample.ts';

interface Resized {
  readonly kind: DrawnKind;
  readonly side: number;
  readonly size: number;
  /** The green values, rounded. */
  readonly green: readonly number[];
}

describe('resample', () => {
  it('gives what Pillow gives, but for rounding', async () => {
    const url = new URL('fixtures/resized-by-pillow.json', import.meta.url);
    const { pictures } = JSON.parse(await readFile(url, 'utf8')) as {
      readonly pictures: readonly Resized[];
    };
    expect(pictures).to.have.length(3);
    for (const { kind, side, size, green } of pictures) {
      const ours = resample(draw(kind, side), side, size);
      green.forEach((value, i) => {
        expect(ours[i * 3 + 1], `${kind} ${size}, pixel ${i}`).to.be.closeTo(value, 1.01);
      });
    }
  });

  it('leaves a picture of the right size as it is', () => {
    const rgba = draw('checks', 40);
    const ours = resample(rgba, 40, 40);
    expect(ours[3 * 39]).to.equal(rgba[4 * 39]);
    ours.forEach((value, i) => {
      expect(value).to.be.closeTo(rgba[Math.floor(i / 3) * 4 + (i % 3)] ?? NaN, 1e-4);
    });
  });
});
