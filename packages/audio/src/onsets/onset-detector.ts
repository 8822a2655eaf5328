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

/** A sound that lasts, such as a word, is not judged by its first consonant alone, milliseconds. */
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
  /** The newest sound: at which sample of the stream, and when, it began. */
  #newest = { begin: NaN, at: NaN, isJudged: false };

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
    // Once for all: when a frame comes, the clock and the samples may differ by some milliseconds.
    if (begin !== this.#newest.begin) {
      this.#newest = { begin, at: at - ageMs, isJudged: false };
    }
    const from = pcm.length - (end - begin);
    if (ageMs < youngestMs || ageMs > latestMs) return null;
    if (ageMs > oldestMs && this.#newest.isJudged) return null;
    const loudDb = peakDb(pcm, from, pcm.length, sampleRate);
    const lasts = loudDb - endDb(frame) < fadedDb;
    if (lasts && ageMs < lastingMs) return null;
    this.#newest.isJudged = true;
    const beforeDb = peakDb(pcm, 0, from - samplesIn(marginMs, sampleRate), sampleRate);
    const [least, most] = standsOutDb;
    return {
      at: this.#newest.at,
      frame: { pcm: isolateOnset(pcm, from, sampleRate), sampleRate, at },
      standsOut: loudDb - beforeDb >= least && loudDb - beforeDb <= most,
      lasts,
    };
  }
}

function endDb({ pcm, sampleRate }: SoundFrame): number {
  return peakDb(pcm, pcm.length - samplesIn(endMs, sampleRate), pcm.length, sampleRate);
}

function samplesIn(ms: number, sampleRate: number): number {
  return Math.round((ms / 1000) * sampleRate);
}
