import type { OnsetDetector, OnsetFrame, SoundFrame } from '@tl-elements/core/base';
import { isolateOnset } from './isolate-onset.ts';
import { peakDb } from './loudness.ts';
import { RiseFinder } from './rise-finder.ts';

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
