/** Samples of one column's window: 32 ms at 16 kHz. */
const windowLength = 512;
/** How far a window reaches beyond a column of half its length, on either side. */
export const soundPictureMargin = windowLength / 4;
/** Bands of pitch up to 8 kHz. */
const rows = 64;
/** Sound that is more dB than this below full strength is not shown. */
const rangeDb = 80;

const hann = Float32Array.from(
  { length: windowLength },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowLength),
);

/** The bin at which each band begins: evenly spread on the mel scale (O'Shaughnessy 1987). */
const edges = Int32Array.from({ length: rows + 1 }, (_, row) => {
  const top = 2595 * Math.log10(1 + 8000 / 700);
  const hertz = 700 * (10 ** ((row / rows) * (top / 2595)) - 1);
  return Math.min(windowLength / 2 - 1, Math.round((hertz / 16_000) * windowLength));
});

/** Cosine and sine of the transform's angles: `k / windowLength` of a full turn. */
const cosines = Float64Array.from({ length: windowLength / 2 }, (_, k) =>
  Math.cos((-2 * Math.PI * k) / windowLength),
);
const sines = Float64Array.from({ length: windowLength / 2 }, (_, k) =>
  Math.sin((-2 * Math.PI * k) / windowLength),
);

/** A picture of a sound: time to the right, pitch upwards. */
export interface SoundPicture {
  readonly columns: number;
  readonly rows: number;
  /** columns x rows, column by column, each from the lowest pitch up; 0 (silence) to 1. */
  readonly strengths: Float32Array;
}

/**
 * Makes a spectrogram for people: the strength of 64 bands up to 8 kHz, narrower at low pitches, as
 * in the ear. Extractors use their own.
 *
 * @param pcm mono, at 16 kHz.
 * @param columns how many columns the time is divided into.
 * @param margin samples at either end that belong to no column but are read by windows.
 */
export function soundPictureOf(pcm: Float32Array, columns: number, margin = 0): SoundPicture {
  const stretch = (pcm.length - 2 * margin) / columns;
  const strengths = new Float32Array(columns * rows);
  const real = new Float64Array(windowLength);
  const imaginary = new Float64Array(windowLength);
  for (let column = 0; column < columns; column++) {
    const from = Math.round(margin + (column + 0.5) * stretch - windowLength / 2);
    for (let i = 0; i < windowLength; i++) {
      real[i] = (pcm[from + i] ?? 0) * (hann[i] as number);
    }
    imaginary.fill(0);
    transform(real, imaginary);
    for (let row = 0; row < rows; row++) {
      strengths[column * rows + row] = strengthOf(real, imaginary, row);
    }
  }
  return { columns, rows, strengths };
}

/** The strongest bin of a band, in dB below full strength, from 0 to 1. */
function strengthOf(real: Float64Array, imaginary: Float64Array, row: number): number {
  let energy = 0;
  const first = edges[row] as number;
  const last = Math.max(first + 1, edges[row + 1] as number);
  for (let bin = first; bin < last; bin++) {
    energy = Math.max(energy, (real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2);
  }
  // A sine of full strength has a quarter of the window's length in its bin.
  const db = 10 * Math.log10(energy / (windowLength / 4) ** 2 + 1e-12);
  return Math.min(1, Math.max(0, 1 + db / rangeDb));
}

/** The discrete Fourier transform of a window in place, by radix 2 (Cooley and Tukey 1965). */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real;
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j] as number, real[i] as number];
      [imaginary[i], imaginary[j]] = [imaginary[j] as number, imaginary[i] as number];
    }
  }
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const turn = (k * length) / size;
      const [cosine, sine] = [cosines[turn] as number, sines[turn] as number];
      for (let at = k; at < length; at += size) {
        const [x, y] = [real[at + half] as number, imaginary[at + half] as number];
        const [turnedX, turnedY] = [x * cosine - y * sine, x * sine + y * cosine];
        const [baseX, baseY] = [real[at] as number, imaginary[at] as number];
        real[at] = baseX + turnedX;
        imaginary[at] = baseY + turnedY;
        real[at + half] = baseX - turnedX;
        imaginary[at + half] = baseY - turnedY;
      }
    }
  }
}
