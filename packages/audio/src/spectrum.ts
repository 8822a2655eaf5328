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

/** Computes the magnitudes of a frame's spectrum into `magnitudes`, of half the length and one. */
type Spectrum = (frame: Float64Array, magnitudes: Float64Array) => void;

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

/** One triangle over the bins of a spectrum: its weights from bin `from` on. */
interface MelBand {
  readonly from: number;
  readonly weights: Float64Array;
}

/** What bands are made for. */
interface MelOptions {
  readonly count: number;
  /** Where the first triangle begins and the last ends. */
  readonly lowHz: number;
  readonly highHz: number;
  readonly sampleRateHz: number;
  readonly frameLength: number;
}

/**
 * Triangles of height 1 that are as wide as each other in mel, linear in mel too, each beginning at
 * the middle of the one before (The HTK Book, section 5.6).
 */
export function melBands(options: MelOptions): MelBand[] {
  const { count, lowHz, highHz, sampleRateHz, frameLength } = options;
  const low = melOf(lowHz);
  const width = (melOf(highHz) - low) / (count + 1);
  const bins = Array.from({ length: frameLength / 2 + 1 }, (_, bin) =>
    melOf((bin * sampleRateHz) / frameLength),
  );
  return Array.from({ length: count }, (_, band) => {
    const middle = low + (band + 1) * width;
    const heights = bins.map((mel) => 1 - Math.abs(mel - middle) / width);
    const from = heights.findIndex((height) => height > 0);
    const to = heights.findLastIndex((height) => height > 0) + 1;
    return { from, weights: Float64Array.from(heights.slice(from, to)) };
  });
}

/** O'Shaughnessy's mel scale, as HTK has it. */
function melOf(hertz: number): number {
  return 1127 * Math.log(1 + hertz / 700);
}
