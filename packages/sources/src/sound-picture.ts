/** Samples of one column's window: 32 ms at 16 kHz. */
const windowLength = 512;
/** Below full strength; what is fainter is not shown, in dB. */
const rangeDb = 80;

const hann = Float32Array.from(
  { length: windowLength },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowLength),
);

/** A picture of a sound: time to the right, pitch upwards. */
export interface SoundPicture {
  readonly columns: number;
  readonly rows: number;
  /** columns x rows, a column after the other, the lowest pitch first; 0 (silence) to 1. */
  readonly strengths: Float32Array;
}

/**
 * Makes a spectrogram to look at: the strength of 64 bands up to 8 kHz, narrower towards the deep
 * as the ear has it. Not what a network hears.
 *
 * @param pcm mono, at 16 kHz.
 * @param columns how many stretches of time, evenly spread.
 */
export function soundPictureOf(pcm: Float32Array, columns: number): SoundPicture {
  const rows = 64;
  const strengths = new Float32Array(columns * rows);
  const real = new Float64Array(windowLength);
  const imaginary = new Float64Array(windowLength);
  for (let column = 0; column < columns; column++) {
    const from = Math.round(((column + 0.5) * pcm.length) / columns - windowLength / 2);
    for (let i = 0; i < windowLength; i++) {
      real[i] = (pcm[from + i] ?? 0) * (hann[i] as number);
    }
    imaginary.fill(0);
    transform(real, imaginary);
    for (let row = 0; row < rows; row++) {
      strengths[column * rows + row] = strengthOf(real, imaginary, row, rows);
    }
  }
  return { columns, rows, strengths };
}

/** The strongest bin of a band, in dB below full strength, from 0 to 1. */
function strengthOf(
  real: Float64Array,
  imaginary: Float64Array,
  row: number,
  rows: number,
): number {
  let energy = 0;
  const last = Math.max(edge(row, rows) + 1, edge(row + 1, rows));
  for (let bin = edge(row, rows); bin < last; bin++) {
    energy = Math.max(energy, (real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2);
  }
  // A sine of full strength has a quarter of the window's length in its bin.
  const db = 10 * Math.log10(energy / (windowLength / 4) ** 2 + 1e-12);
  return Math.min(1, Math.max(0, 1 + db / rangeDb));
}

/** The bin at which a band begins: evenly spread on the mel scale (O'Shaughnessy 1987). */
function edge(row: number, rows: number): number {
  const top = 2595 * Math.log10(1 + 8000 / 700);
  const hertz = 700 * (10 ** ((row / rows) * (top / 2595)) - 1);
  return Math.min(windowLength / 2 - 1, Math.round((hertz / 16_000) * windowLength));
}

/** The discrete Fourier transform in place, by radix 2 (Cooley and Tukey 1965). */
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
      const angle = (-2 * Math.PI * k) / size;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
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
