import { expect } from 'chai';
import { createFourier } from './fourier.ts';

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
