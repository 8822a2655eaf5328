import { expect } from 'chai';
import { createFourier, createSpectrum } from './spectrum.ts';

const size = 32;
const given = Float64Array.from({ length: size }, (_, i) => Math.sin(i * i) + i / size);

describe('createFourier', () => {
  it('is the discrete Fourier transform', () => {
    const real = given.slice();
    const imaginary = new Float64Array(size);
    createFourier(size)(real, imaginary);
    for (let bin = 0; bin < size; bin++) {
      const turn = (2 * Math.PI * bin) / size;
      const sumOf = (part: (angle: number) => number) =>
        given.reduce((sum, value, i) => sum + value * part(turn * i), 0);
      expect(real[bin], `bin ${bin}`).to.be.closeTo(sumOf(Math.cos), 1e-10);
      expect(imaginary[bin], `bin ${bin}`).to.be.closeTo(-sumOf(Math.sin), 1e-10);
    }
  });

  it('is its own inverse with the parts exchanged, but for the length', () => {
    const real = given.slice();
    const imaginary = new Float64Array(size);
    const transform = createFourier(size);
    transform(real, imaginary);
    transform(imaginary, real);
    real.forEach((value, i) => expect(value / size).to.be.closeTo(given[i]!, 1e-12));
  });
});

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
