/**
 * A fast Fourier transform of real numbers, made for one length (Cooley and Tukey, 1965).
 *
 * @param length a power of two.
 * @returns computes the magnitudes of bins 0 to `length / 2 - 1` into the second array.
 */
export function createFourierTransform(
  length: number,
): (samples: Float64Array, magnitudes: Float64Array) => void {
  const bits = Math.log2(length);
  const order = Uint32Array.from({ length }, (_, i) => reversed(i, bits));
  const cosines = Float64Array.from({ length: length / 2 }, (_, i) =>
    Math.cos((2 * Math.PI * i) / length),
  );
  const sines = Float64Array.from(
    { length: length / 2 },
    (_, i) => -Math.sin((2 * Math.PI * i) / length),
  );
  const real = new Float64Array(length);
  const imaginary = new Float64Array(length);
  return (samples, magnitudes) => {
    for (let i = 0; i < length; i++) real[i] = samples[order[i]!]!;
    imaginary.fill(0);
    for (let half = 1; half < length; half *= 2) {
      const step = length / (2 * half);
      for (let start = 0; start < length; start += 2 * half) {
        for (let i = 0; i < half; i++) {
          const [top, bottom] = [start + i, start + i + half];
          const [cosine, sine] = [cosines[i * step]!, sines[i * step]!];
          const re = real[bottom]! * cosine - imaginary[bottom]! * sine;
          const im = real[bottom]! * sine + imaginary[bottom]! * cosine;
          real[bottom] = real[top]! - re;
          imaginary[bottom] = imaginary[top]! - im;
          real[top] = real[top]! + re;
          imaginary[top] = imaginary[top]! + im;
        }
      }
    }
    for (let i = 0; i < length / 2; i++) magnitudes[i] = Math.hypot(real[i]!, imaginary[i]!);
  };
}

function reversed(index: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result = (result << 1) | ((index >> bit) & 1);
  return result;
}
