import { createResampler, type Resampler } from '../sounds/resampler.ts';
import type { SoundFormat } from '../sounds/sound-format.ts';
import { SoundRing } from './sound-ring.ts';

/** At least so much is stored: a picture of the sound shows as much. */
const leastSeconds = 2;

/** The newest sound of a microphone at one sample rate. */
export class RecentSound {
  readonly #sampleRate: number;
  readonly #ring: SoundRing;
  #resampler: Resampler | null = null;

  /** Stores two seconds, or one more than the stretches of `format` are long. */
  constructor({ sampleRate, seconds }: SoundFormat) {
    this.#sampleRate = sampleRate;
    this.#ring = new SoundRing(Math.ceil(Math.max(leastSeconds, seconds + 1) * sampleRate));
  }

  /** How many samples have come so far. */
  get total(): number {
    return this.#ring.total;
  }

  /**
   * A copy of `count` samples from number `from` on. The time before the first is filled with zeros.
   *
   * @throws {RangeError} if some are no longer stored, or have not come yet.
   */
  read(from: number, count: number): Float32Array {
    return this.#ring.read(from, count);
  }

  /** Adds samples of the device, at its rate. */
  add(samples: Float32Array, sampleRate: number): void {
    this.#resampler ??= createResampler(Math.round(sampleRate), this.#sampleRate);
    this.#ring.write(this.#resampler(samples));
  }
}
