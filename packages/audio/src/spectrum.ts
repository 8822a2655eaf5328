import { createFourier } from './fourier.ts';

/** Computes the magnitudes of a frame's spectrum into `magnitudes`, of half the length and one. */
export type Spectrum = (frame: Float64Array, magnitudes: Float64Array) => void;

/**
 * Prepares the spectrum of real frames of one length.
 *
 * @param size length of a frame, a power of two.
 */
export function createSpectrum(size: number): Spectrum {
  const transform = createFourier(size);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  return (frame, magnitudes) => {
    real.set(frame);
    imaginary.fill(0);
    transform(real, imaginary);
    for (let bin = 0; bin <= size / 2; bin++) {
      magnitudes[bin] = Math.hypot(real[bin]!, imaginary[bin]!);
    }
  };
}
