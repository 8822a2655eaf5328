import { BandLevels, levelBandCount } from './band-levels.ts';

/** From one measurement to the next, seconds. */
const hopSeconds = 0.01;

/** A level is compared with the greatest of those 20 to 40 ms before. */
const nearestStep = 2;
const farthestStep = 4;

/** So much the bands rise on average where a sound begins, natural logarithm (decision 36). */
const leastRise = 0.4;

/** After a beginning none is found for so long: rooms echo, and a clap is several bursts. */
const restSeconds = 0.08;

/**
 * But if the bands rise so many times more than at that beginning, another sound begins: a clap right after the first
 * consonant of a word (decision 36).
 */
const strongerRise = 1.5;

/** By then the levels to compare with are those of the sound that has begun. */
const settledSeconds = 0.03;

/** Finds where most mel bands of a stream get louder at once. */
export class RiseFinder {
  readonly #sampleRate: number;
  readonly #levels: BandLevels;
  readonly #hop: number;
  /** Number of the next measurement, counted from the beginning of the stream. */
  #next = -Infinity;
  /** The last measurements, the newest last. */
  #recent: Float64Array[] = [];
  #newest: number | null = null;
  /** How much the bands rose at the newest beginning. */
  #newestRise = 0;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
    this.#levels = new BandLevels(sampleRate);
    this.#hop = Math.round(hopSeconds * sampleRate);
  }

  /**
   * Takes the newest sound of the stream; stretches may overlap.
   *
   * @param position how many samples of the stream came before `pcm`.
   * @returns the sample of the stream at which the newest sound began; null: none has begun.
   */
  find(pcm: Float32Array, position: number): number | null {
    const first = Math.ceil(position / this.#hop);
    if (this.#next < first) {
      this.#recent = []; // Sound is missing in between.
      this.#next = first;
    }
    const end = position + pcm.length;
    for (; this.#next * this.#hop + this.#levels.length <= end; this.#next++) {
      this.#measure(pcm, position);
    }
    return this.#newest;
  }

  #measure(pcm: Float32Array, position: number): void {
    const start = this.#next * this.#hop;
    const levels = this.#levels.measure(pcm, start - position);
    const rise = this.#riseTo(levels);
    const since = this.#newest === null ? Infinity : (start - this.#newest) / this.#sampleRate;
    if (since < settledSeconds) {
      this.#newestRise = Math.max(this.#newestRise, rise);
    } else if (rise >= (since < restSeconds ? strongerRise * this.#newestRise : leastRise)) {
      this.#newest = start;
      this.#newestRise = rise;
    }
    this.#recent = [...this.#recent, levels].slice(-farthestStep);
  }

  /** How much the bands have risen on average; those that have fallen count as 0. */
  #riseTo(levels: Float64Array): number {
    if (this.#recent.length < farthestStep) return 0;
    const before = this.#recent.slice(0, 1 - nearestStep);
    const rises = levels.map((level, band) =>
      Math.max(0, level - Math.max(...before.map((earlier) => earlier[band]!))),
    );
    return rises.reduce((sum, rise) => sum + rise, 0) / levelBandCount;
  }
}
