/** Turns a frame into its spectrum, in place: its real and its imaginary parts. */
export type Fourier = (real: Float64Array, imaginary: Float64Array) => void;

/**
 * Prepares the discrete Fourier transform of frames of one length: decimation in time, radix 2
 * (Cooley and Tukey, "An Algorithm for the Machine Calculation of Complex Fourier Series", 1965).
 *
 * The inverse transform is the same with the two parts exchanged, divided by the length.
 *
 * @param size length of a frame, a power of two.
 */
export function createFourier(size: number): Fourier {
  const order = bitReversed(size);
  const cosines = Float64Array.from({ length: size / 2 }, (_, i) =>
    Math.cos((-2 * Math.PI * i) / size),
  );
  const sines = Float64Array.from({ length: size / 2 }, (_, i) =>
    Math.sin((-2 * Math.PI * i) / size),
  );

  /** Joins pairs of transforms of length `half` into transforms of twice that. */
  const join = (real: Float64Array, imaginary: Float64Array, half: number) => {
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

  return (real, imaginary) => {
    for (let i = 0; i < size; i++) {
      const other = order[i]!;
      if (other <= i) continue;
      [real[i], real[other]] = [real[other]!, real[i]!];
      [imaginary[i], imaginary[other]] = [imaginary[other]!, imaginary[i]!];
    }
    for (let half = 1; half < size; half *= 2) join(real, imaginary, half);
  };
}

/** Every index below `size` with its bits in the opposite order. */
function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let i = 1; i < size; i++) order[i] = (order[i >> 1]! >> 1) | (i & 1 ? size / 2 : 0);
  return order;
}
