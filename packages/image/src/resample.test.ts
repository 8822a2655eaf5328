import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { draw, type DrawnKind } from './testing/drawn-pictures.ts';
import {
  cubicTaps,
  resampleJs,
  createWasmResample,
  resample,
  type Resizing,
} from './resample/resample.ts';

interface Resized {
  readonly kind: DrawnKind;
  readonly side: number;
  readonly size: number;
  /** The green values, rounded. */
  readonly green: readonly number[];
}

function resizing(side: number, size: number, zero = 0, unit = 1): Resizing {
  return { side, size, taps: cubicTaps(side, size), zero, unit };
}

for (const [name, resize] of [
  ['resampleJs', resampleJs],
  ['createWasmResample', createWasmResample()],
] as const) {
  describe(name, () => {
    it('gives what Pillow gives, except for rounding', async () => {
      const url = new URL('./fixtures/resized-by-pillow.json', import.meta.url);
      const { pictures } = JSON.parse(await readFile(url, 'utf8')) as {
        readonly pictures: readonly Resized[];
      };
      expect(pictures).to.have.length(3);
      for (const { kind, side, size, green } of pictures) {
        const ours = resize(draw(kind, side), resizing(side, size));
        green.forEach((value, i) => {
          expect(ours[i * 3 + 1], `${kind} ${size}, pixel ${i}`).to.be.closeTo(value, 1.01);
        });
      }
    });

    it('leaves a picture of the right size as it is', () => {
      const rgba = draw('checks', 40);
      const ours = resize(rgba, resizing(40, 40));
      expect(ours[3 * 39]).to.equal(rgba[4 * 39]);
      ours.forEach((value, i) => {
        expect(value).to.be.closeTo(rgba[Math.floor(i / 3) * 4 + (i % 3)] ?? NaN, 1e-4);
      });
    });

    it('subtracts the zero from the brightness and divides by the unit', () => {
      const white = new Uint8ClampedArray(30 * 30 * 4).fill(255);
      expect(new Set(resize(white, resizing(30, 20, 127, 128)))).to.deep.equal(new Set([1]));
    });
  });
}

describe('createWasmResample', () => {
  it('gives what plain JavaScript gives, whatever it resized before', () => {
    const resize = createWasmResample();
    for (const [side, size] of [
      [1, 3],
      [5, 7],
      [241, 224],
      [17, 2],
      [33, 1],
      [480, 160],
      [3, 16],
      [222, 160],
    ] as const) {
      const rgba = noise(side);
      const expected = resampleJs(rgba, resizing(side, size, 127, 128));
      const actual = resize(rgba, resizing(side, size, 127, 128));
      expect(actual).to.have.length(size * size * 3);
      const worst = actual.reduce((most, value, i) => Math.max(most, off(value, expected[i])), 0);
      expect(worst, `${side} to ${size}`).to.be.below(2e-6);
    }
  });
});

describe('resample', () => {
  it('works after the size of the picture or the result changes', () => {
    const rgba = noise(50);
    for (const [side, size] of [
      [50, 20],
      [40, 20],
      [40, 30],
    ] as const) {
      const part = rgba.subarray(0, side * side * 4);
      const expected = resampleJs(part, resizing(side, size));
      resample(part, side, size).forEach((value, i) => {
        expect(value).to.be.closeTo(expected[i] ?? NaN, 1e-3);
      });
    }
  });
});

/** Hard edges everywhere, so that the curve overshoots. */
function noise(side: number): Uint8ClampedArray {
  return Uint8ClampedArray.from(
    { length: side * side * 4 },
    (_, i) => ((i * 7919) % 257) * 2 - 128,
  );
}

function off(a: number, b: number | undefined): number {
  return Math.abs(a - (b ?? NaN));
}
