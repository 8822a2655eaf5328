import { melBands } from '../mel-bands.ts';
import { createSpectrum } from '../spectrum.ts';

/** Bands of `BandLevels`. */
export const levelBandCount = 16;

/** Keeps the logarithm of silence finite; a quiet room is above it. */
const floor = 1e-2;

/** Measures how strong a short stretch of sound is in each of 16 mel bands. */
export class BandLevels {
  /** Samples of a stretch: a power of two, 10 to 20 ms. */
  readonly length: number;
  readonly #bands: ReturnType<typeof melBands>;
  readonly #window: Float64Array;
  readonly #computeSpectrum: ReturnType<typeof createSpectrum>;
  readonly #windowed: Float64Array;
  readonly #magnitudes: Float64Array;

  constructor(sampleRateHz: number) {
    this.length = 2 ** Math.floor(Math.log2(0.02 * sampleRateHz));
    const { length } = this;
    this.#bands = melBands({
      count: levelBandCount,
      lowHz: 100,
      highHz: Math.min(7000, sampleRateHz / 2),
      sampleRateHz,
      frameLength: length,
    });
    this.#window = Float64Array.from(
      { length },
      (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length),
    );
    this.#computeSpectrum = createSpectrum(length);
    this.#windowed = new Float64Array(length);
    this.#magnitudes = new Float64Array(length / 2 + 1);
  }

  /**
   * Measures the stretch that begins at sample `from`.
   *
   * @returns natural logarithms of the bands' magnitudes, `levelBandCount` of them.
   */
  measure(pcm: Float32Array, from: number): Float64Array {
    for (let i = 0; i < this.length; i++) this.#windowed[i] = pcm[from + i]! * this.#window[i]!;
    this.#computeSpectrum(this.#windowed, this.#magnitudes);
    return Float64Array.from(this.#bands, ({ from: bin, weights }) => {
      const sum = weights.reduce(
        (total, weight, i) => total + weight * this.#magnitudes[bin + i]!,
        0,
      );
      return Math.log(sum + floor);
    });
  }
}
