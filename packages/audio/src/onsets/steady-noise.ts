import { createFourier } from '../fourier.ts';

// Spectral subtraction: Boll, "Suppression of Acoustic Noise in Speech Using Spectral Subtraction", 1979.
// The numbers were chosen on other seeds than those that are reported on: decision 36.

/** So many times the power of the noise is taken away. */
const overSubtraction = 3;

/** No frequency is made quieter than by this factor: holes in a spectrum are a sound of their own. */
const leastGain = 0.05;

/** The median of a noise's power is this share of its mean: the power of one frequency is distributed exponentially. */
const medianShare = Math.LN2;

/** Stretches of sound that it takes to know the noise. */
const leastStretches = 6;

/** Just before a sound its own beginning may be heard, seconds. */
const marginSeconds = 0.005;

/**
 * Takes the steady noise away from a sound: what was heard before it for most of the time, at each frequency. A clap
 * before the sound counts little, as it is short.
 *
 * @param pcm the newest sound.
 * @param from the sample at which the sound begins.
 * @returns the samples from `from` on.
 */
export function withoutSteadyNoise(
  pcm: Float32Array,
  from: number,
  sampleRate: number,
): Float32Array {
  const length = 2 ** Math.floor(Math.log2(0.02 * sampleRate));
  const stretches = new Stretches(pcm, length);
  const noise = stretches.noiseUntil(from - Math.round(marginSeconds * sampleRate));
  return noise ? stretches.cleanFrom(from, noise) : pcm.slice(from);
}

/** Overlapping stretches of a sound and their spectra. */
class Stretches {
  readonly #pcm: Float32Array;
  readonly #length: number;
  /** Applied twice, it makes stretches that overlap by half sum to what they were. */
  readonly #window: Float64Array;
  readonly #transform: ReturnType<typeof createFourier>;
  readonly #real: Float64Array;
  readonly #imaginary: Float64Array;

  constructor(pcm: Float32Array, length: number) {
    this.#pcm = pcm;
    this.#length = length;
    this.#window = Float64Array.from({ length }, (_, i) => Math.sin((Math.PI * i) / length));
    this.#transform = createFourier(length);
    this.#real = new Float64Array(length);
    this.#imaginary = new Float64Array(length);
  }

  /** The mean power of the noise before a sample, by frequency; null if too little was heard. */
  noiseUntil(end: number): Float64Array | null {
    const powers: Float64Array[] = [];
    for (let start = 0; start + this.#length <= end; start += this.#length / 2) {
      this.#analyze(start);
      powers.push(this.#real.map((_, bin) => this.#power(bin)));
    }
    if (powers.length < leastStretches) return null;
    const noise = new Float64Array(this.#length);
    const column = new Float64Array(powers.length);
    const middle = Math.floor(powers.length / 2);
    for (let bin = 0; bin <= this.#length / 2; bin++) {
      powers.forEach((power, stretch) => (column[stretch] = power[bin]!));
      noise[bin] = column.sort()[middle]! / medianShare;
      // The spectrum of a sound is symmetric.
      if (bin > 0) noise[this.#length - bin] = noise[bin]!;
    }
    return noise;
  }

  /** The samples from `from` on without the noise. */
  cleanFrom(from: number, noise: Float64Array): Float32Array {
    const clean = new Float32Array(this.#pcm.length - from);
    for (let start = from - this.#length / 2; start < this.#pcm.length; start += this.#length / 2) {
      this.#analyze(start);
      for (let bin = 0; bin < this.#length; bin++) {
        const left = 1 - (overSubtraction * noise[bin]!) / (this.#power(bin) + Number.MIN_VALUE);
        const gain = Math.sqrt(Math.max(leastGain ** 2, left)) / this.#length;
        this.#real[bin]! *= gain;
        this.#imaginary[bin]! *= gain;
      }
      this.#transform(this.#imaginary, this.#real);
      for (let i = 0; i < this.#length; i++) {
        const place = start + i - from;
        if (place >= 0 && place < clean.length) clean[place]! += this.#real[i]! * this.#window[i]!;
      }
    }
    return clean;
  }

  #analyze(start: number): void {
    for (let i = 0; i < this.#length; i++) {
      this.#real[i] = (this.#pcm[start + i] ?? 0) * this.#window[i]!;
    }
    this.#imaginary.fill(0);
    this.#transform(this.#real, this.#imaginary);
  }

  #power(bin: number): number {
    return this.#real[bin]! ** 2 + this.#imaginary[bin]! ** 2;
  }
}
