import type { OnsetDetector, OnsetFrame, SoundFrame } from '@tl-elements/core/base';
import { isolateOnset } from './isolate-onset.ts';
import { melBands, createSpectrum } from '../spectrum.ts';

// The constants below were chosen on other seeds than those that are reported on: decision 36.

/** A sound is judged from this age on, and until that one, milliseconds. */
const youngestMs = 50;
const oldestMs = 330;

/** If frames come seldom, a sound is judged once that is older, up to this age, milliseconds. */
const latestMs = 700;

/**
 * A sound that lasts, such as a word, is not judged by its first consonant alone, milliseconds. Nor is one that is older
 * judged right after another sound: the whole second, which a word should resemble, still holds that one.
 */
const lastingMs = 250;

/** A short sound has faded so much by the time when it is judged. */
const fadedDb = 8;

/** The end of a sound, by which one tells whether it has faded, milliseconds. */
const endMs = 25;

/** Just before a sound its own beginning may be heard, milliseconds. */
const marginMs = 5;

/**
 * A sound stands out if it is at least so much louder than what was before it. One that is louder still
 * follows silence: all that is heard by then is the sound itself.
 */
const standsOutDb = [6, 35] as const;

/** Finds the beginnings of sounds in the frames of a microphone. */
export class SoundOnsetDetector implements OnsetDetector {
  #sampleRate = 0;
  #finder = new RiseFinder(16_000);
  #newest: NewestSound = { begin: NaN, at: NaN, isJudged: false, isHeardYoung: false };
  /** At which sample of the stream the last sound before it began that has been judged. */
  #judgedBefore = -Infinity;

  next(frame: SoundFrame): OnsetFrame | null {
    const { pcm, sampleRate, at } = frame;
    if (sampleRate !== this.#sampleRate) {
      this.#sampleRate = sampleRate;
      this.#finder = new RiseFinder(sampleRate);
    }
    const end =
      frame.position === undefined ? samplesIn(at, sampleRate) : frame.position + pcm.length;
    const begin = this.#finder.find(pcm, end - pcm.length);
    if (begin === null) return null;
    const ageMs = ((end - begin) / sampleRate) * 1000;
    if (begin !== this.#newest.begin) this.#begin(begin, at - ageMs);
    const newest = this.#newest;
    if (ageMs < youngestMs || ageMs > latestMs) return null;
    if (ageMs > oldestMs && newest.isJudged) return null;
    if (ageMs <= lastingMs) newest.isHeardYoung = true;
    const from = pcm.length - (end - begin);
    const loudDb = peakDb(pcm, from, pcm.length, sampleRate);
    const lasts = loudDb - endDb(frame) < fadedDb;
    if (lasts && ageMs < lastingMs) return null;
    const beforeDb = peakDb(pcm, 0, from - samplesIn(marginMs, sampleRate), sampleRate);
    const [least, most] = standsOutDb;
    const standsOut = loudDb - beforeDb >= least && loudDb - beforeDb <= most;
    newest.isJudged = true;
    const isAfterAnother = this.#judgedBefore >= end - pcm.length && !standsOut;
    if (isAfterAnother && ageMs > lastingMs && newest.isHeardYoung) return null;
    const isolated = { pcm: isolateOnset(pcm, from, sampleRate), sampleRate, at };
    return { at: newest.at, frame: isolated, standsOut, lasts, isAfterAnother };
  }

  /** Notes when a sound began, once for all: the clock and the samples may differ by some milliseconds. */
  #begin(begin: number, at: number): void {
    if (this.#newest.isJudged) this.#judgedBefore = this.#newest.begin;
    this.#newest = { begin, at, isJudged: false, isHeardYoung: false };
  }
}

/** The sound that began last. */
interface NewestSound {
  /** At which sample of the stream, and when, it began. */
  readonly begin: number;
  readonly at: number;
  /** It has been judged, or is too old for it. */
  isJudged: boolean;
  /** A frame has come before it was too old for a short sound. */
  isHeardYoung: boolean;
}

function endDb({ pcm, sampleRate }: SoundFrame): number {
  return peakDb(pcm, pcm.length - samplesIn(endMs, sampleRate), pcm.length, sampleRate);
}

function samplesIn(ms: number, sampleRate: number): number {
  return Math.round((ms / 1000) * sampleRate);
}

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
class RiseFinder {
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

/** Bands of `BandLevels`. */
const levelBandCount = 16;

/** Keeps the logarithm of silence finite; a quiet room is above it. */
const floor = 1e-2;

/** Measures how strong a short stretch of sound is in each of 16 mel bands. */
class BandLevels {
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

/** A peak is the loudest stretch of this length, seconds. */
const stretchSeconds = 0.01;

/** Keeps the logarithm of silence finite. */
const silence = 1e-9;

/**
 * How loud the loudest hundredth of a second between two samples is.
 *
 * @returns dB of full strength, root mean square; -90 for silence.
 */
function peakDb(pcm: Float32Array, from: number, to: number, sampleRate: number): number {
  const length = Math.round(stretchSeconds * sampleRate);
  let loudest = 0;
  for (let at = Math.max(0, from); at + length <= to; at += Math.floor(length / 2)) {
    const stretch = pcm.subarray(at, at + length);
    const energy = stretch.reduce((sum, sample) => sum + sample * sample, 0);
    loudest = Math.max(loudest, energy / length);
  }
  return 10 * Math.log10(loudest + silence);
}
