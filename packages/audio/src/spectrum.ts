/** Computes the magnitudes of a frame's spectrum into `magnitudes`, of half the length and one. */
export type Spectrum = (frame: Float64Array, magnitudes: Float64Array) => void;

/**
 * Prepares the Fourier transform of real frames of one length: decimation in time, radix 2
 * (Cooley and Tukey, "An Algorithm for the Machine Calculation of Complex Fourier Series", 1965).
 *
 * @param size length of a frame, a power of two.
 */
export function createSpectrum(size: number): Spectrum {
  const order = bitReversed(size);
  const cosines = Float64Array.from({ length: size / 2 }, (_, i) =>
    Math.cos((-2 * Math.PI * i) / size),
  );
  const sines = Float64Array.from({ length: size / 2 }, (_, i) =>
    Math.sin((-2 * Math.PI * i) / size),
  );
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);

  /** Joins pairs of transforms of length `half` into transforms of twice that. */
  const join = (half: number) => {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let i = 0; i < half; i++) {
        const upper = start + i;
        const lower = upper + half;
        const cosine = cosines[i * stride]!;
        const sine = sines[i * stride]!;
        const turnedReal = real[lower]! * cosine - imaginary[lower]! * sine;
        const turnedImaginary = real[lower]! * sine + imaginary[lower]! * cosine;
        real[lower] = real[upper]! - turnedReal;
        imaginary[lower] = imaginary[upper]! - turnedImaginary;
        real[upper] = real[upper]! + turnedReal;
        imaginary[upper] = imaginary[upper]! + turnedImaginary;
      }
    }
  };

  return (frame, magnitudes) => {
    order.forEach((from, to) => (real[to] = frame[from]!));
    imaginary.fill(0);
    for (let half = 1; half < size; half *= 2) join(half);
    for (let bin = 0; bin <= size / 2; bin++) {
      magnitudes[bin] = Math.hypot(real[bin]!, imaginary[bin]!);
    }
  };
}

/** Every index below `size` with its bits in the opposite order. */
function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let i = 1; i < size; i++) order[i] = (order[i >> 1]! >> 1) | (i & 1 ? size / 2 : 0);
  return order;
}
