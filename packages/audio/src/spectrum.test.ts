import { expect } from 'chai';
import { createSpectrum } from './spectrum.ts';

/** The definition of the discrete Fourier transform, term by term. */
function magnitudeOf(frame: Float64Array, bin: number): number {
  let real = 0;
  let imaginary = 0;
  frame.forEach((value, i) => {
    real += value * Math.cos((2 * Math.PI * bin * i) / frame.length);
    imaginary -= value * Math.sin((2 * Math.PI * bin * i) / frame.length);
  });
  return Math.hypot(real, imaginary);
}

describe('createSpectrum', () => {
  it('gives the magnitudes of the discrete Fourier transform', () => {
    const frame = Float64Array.from({ length: 64 }, (_, i) => Math.sin(i * i) + i / 64);
    const magnitudes = new Float64Array(33);
    createSpectrum(64)(frame, magnitudes);
    magnitudes.forEach((magnitude, bin) => {
      expect(magnitude, `bin ${bin}`).to.be.closeTo(magnitudeOf(frame, bin), 1e-10);
    });
  });

  it('gives the same result whatever the frame before', () => {
    const compute = createSpectrum(8);
    const magnitudes = new Float64Array(5);
    compute(new Float64Array(8).fill(1), magnitudes);
    compute(new Float64Array(8), magnitudes);
    expect(Array.from(magnitudes)).to.deep.equal([0, 0, 0, 0, 0]);
  });
});
