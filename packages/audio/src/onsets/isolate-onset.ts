import { createFourier } from '../spectrum.ts';

/** Where the sound begins in the answer: where it begins in a taught example (`cutSeconds`), seconds. */
const leadSeconds = 0.1;

/** The noise of the room is taken from the quietest stretch of this length, seconds. */
const noiseSeconds = 0.1;

/**
 * The noise is at most so strong, root mean square: that of a quiet room. Among loud noise a clap would be
 * taken for the background (decision 36).
 */
const noiseStrength = 1e-3;

/**
 * A sound alone, as it would have been taught: all that was heard before it is replaced by the noise of
 * a quiet room, and so is what has not been heard yet. Steady noise is taken away from the sound itself.
 *
 * @param pcm the newest sound.
 * @param from the sample at which the sound begins.
 * @returns as many samples as `pcm` has.
 */
export function isolateOnset(pcm: Float32Array, from: number, sampleRate: number): Float32Array {
  const { stretch, strength } = quietestStretch(pcm, sampleRate);
  const gain = strength > noiseStrength ? noiseStrength / strength : 1;
  const isolated = repeated(stretch, pcm.length).map((sample) => gain * sample);
  const lead = Math.round(leadSeconds * sampleRate);
  const sound = withoutSteadyNoise(pcm, from, sampleRate);
  isolated.set(sound.subarray(0, pcm.length - lead), lead);
  return isolated;
}

/** The quietest tenth of a second of a sound, and its root mean square. */
export function quietestStretch(pcm: Float32Array, sampleRate: number) {
  const length = Math.round(noiseSeconds * sampleRate);
  let stretch = pcm.subarray(0, length);
  let least = Infinity;
  for (let at = 0; at + length <= pcm.length; at += Math.floor(length / 2)) {
    const next = pcm.subarray(at, at + length);
    const energy = next.reduce((sum, sample) => sum + sample * sample, 0);
    if (energy < least) [stretch, least] = [next, energy];
  }
  return { stretch, strength: Math.sqrt(least / length) };
}

/** A stretch of noise, as long as is wanted: forward and backward by turns, so that there is no jump where it ends. */
export function repeated(stretch: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const turn = Float32Array.from(stretch).reverse();
  const noise = new Float32Array(length);
  for (let at = 0, turns = 0; at < length; at += stretch.length, turns++) {
    const next = turns % 2 === 0 ? stretch : turn;
    noise.set(next.subarray(0, length - at), at);
  }
  return noise;
}

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
