import { createResampler, type Resampler } from '../sounds/resampler.ts';
import type { SoundFormat } from '../sounds/decode-sound.ts';

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

/** Stores the newest samples of a stream, and counts all of them. */
export class SoundRing {
  readonly #samples: Float32Array;
  #total = 0;

  /** @param capacity how many samples are stored. */
  constructor(capacity: number) {
    this.#samples = new Float32Array(capacity);
  }

  /** How many samples have been written so far. */
  get total(): number {
    return this.#total;
  }

  /** Appends samples. They replace the oldest. */
  write(samples: Float32Array): void {
    const capacity = this.#samples.length;
    const newest = samples.subarray(Math.max(0, samples.length - capacity));
    this.#total += samples.length;
    const end = this.#total % capacity;
    const start = (end - newest.length + capacity) % capacity;
    const untilWrap = Math.min(newest.length, capacity - start);
    this.#samples.set(newest.subarray(0, untilWrap), start);
    this.#samples.set(newest.subarray(untilWrap), 0);
  }

  /**
   * A copy of the samples from number `from` on. The time before the first is filled with zeros.
   *
   * @throws {RangeError} if some are no longer stored, or not yet written.
   */
  read(from: number, count: number): Float32Array {
    const capacity = this.#samples.length;
    if (from < this.#total - capacity || from + count > this.#total) {
      throw new RangeError(`Samples ${from} to ${from + count} are not stored.`);
    }
    const copy = new Float32Array(count);
    const start = ((from % capacity) + capacity) % capacity;
    const untilWrap = Math.min(count, capacity - start);
    copy.set(this.#samples.subarray(start, start + untilWrap));
    copy.set(this.#samples.subarray(0, count - untilWrap), untilWrap);
    return copy;
  }
}
