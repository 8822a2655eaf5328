import { madeNoise, noiseKindCount } from '../made-noise.ts';

/** Samples a second of every stream. */
export const sampleRateHz = 16_000;

/** The sound of the quiet room that every stream is recorded in, dB of full strength. */
const roomDb = -60;

/** Events are as loud as this, 3 dB more or less, dB of full strength. */
const eventDb = -22;

/** A sound to be noticed, and where it begins in its stream. */
export interface StreamEvent {
  readonly name: string;
  readonly atMs: number;
}

/** Some sound with known events. */
export interface SoundStream {
  readonly pcm: Float32Array;
  readonly events: readonly StreamEvent[];
}

/** What events are heard over. `decibels`: how much stronger the events are. */
export type Background =
  | { readonly kind: 'silence' }
  | { readonly kind: 'noise' | 'words'; readonly decibels: number };

/** Draws one sound of a kind: each call another. */
export type DrawSound = () => Float32Array;

/** Sound that is written piece by piece over the noise of a quiet room. */
export class StreamWriter {
  readonly pcm: Float32Array;
  readonly events: StreamEvent[] = [];
  readonly #random: () => number;

  constructor(seconds: number, random: () => number) {
    this.#random = random;
    this.pcm = madeNoise(1, { levelDb: roomDb - 6 * random(), seconds, random });
  }

  /** Adds a sound at the level of an event, and notes it as one if it has a name. */
  addEvent(atSeconds: number, sound: Float32Array, name: string | null): void {
    const levelDb = eventDb + 6 * (this.#random() - 0.5);
    this.add(atSeconds, sound, levelDb);
    if (name !== null) this.events.push({ name, atMs: 1000 * atSeconds });
  }

  /** Adds a sound whose loudest tenth of a second gets `levelDb`. */
  add(atSeconds: number, sound: Float32Array, levelDb: number): void {
    const gain = 10 ** ((levelDb - loudestDb(sound)) / 20);
    const start = Math.round(atSeconds * sampleRateHz);
    sound.forEach((sample, i) => {
      if (start + i < this.pcm.length) this.pcm[start + i]! += gain * sample;
    });
  }

  /** Adds what events are heard over, from beginning to end. */
  addBackground(background: Background, drawWord: DrawSound): void {
    if (background.kind === 'silence') return;
    const levelDb = eventDb - background.decibels;
    const seconds = this.pcm.length / sampleRateHz;
    if (background.kind === 'words') {
      this.addWords(0, seconds, { drawWord, levelDb, longestPauseSeconds: 0.3 });
      return;
    }
    for (let at = 0; at < seconds; at += 5) {
      const kind = Math.floor(noiseKindCount * this.#random());
      this.add(at, madeNoise(kind, { levelDb, seconds: 5, random: this.#random }), levelDb);
    }
  }

  /** Adds one word after the other. */
  addWords(
    fromSeconds: number,
    toSeconds: number,
    how: { drawWord: DrawSound; levelDb: number; longestPauseSeconds: number },
  ): void {
    let at = fromSeconds + how.longestPauseSeconds * this.#random();
    for (;;) {
      const word = how.drawWord();
      if (at + word.length / sampleRateHz > toSeconds) return;
      this.add(at, word, how.levelDb);
      at += word.length / sampleRateHz + how.longestPauseSeconds * this.#random();
    }
  }

  /** What has been written. Peaks are clipped, as a sound card clips them. */
  finish(): SoundStream {
    return { pcm: this.pcm.map((s) => Math.min(1, Math.max(-1, s))), events: this.events };
  }
}

/** Root mean square of the loudest tenth of a second, dB of full strength. */
function loudestDb(sound: Float32Array): number {
  const length = sampleRateHz / 10;
  let loudest = 0;
  for (let at = 0; at === 0 || at + length <= sound.length; at += length / 4) {
    const piece = sound.subarray(at, at + length);
    loudest = Math.max(loudest, piece.reduce((sum, sample) => sum + sample * sample, 0) / length);
  }
  return 10 * Math.log10(loudest);
}

/** A clip without the quiet before and after its word: what is 30 dB below the loudest piece. */
export function trimmedWord(clip: Float32Array): Float32Array {
  const length = sampleRateHz / 100;
  const energies = Array.from({ length: Math.floor(clip.length / length) }, (_, piece) =>
    clip.subarray(piece * length, (piece + 1) * length).reduce((sum, s) => sum + s * s, 0),
  );
  const least = Math.max(...energies) / 1000;
  const first = energies.findIndex((energy) => energy >= least);
  const last = energies.findLastIndex((energy) => energy >= least);
  return clip.slice(first * length, (last + 1) * length);
}

/** The same sound, faster and higher by `factor`, or slower and lower. */
export function atSpeed(sound: Float32Array, factor: number): Float32Array {
  return Float32Array.from({ length: Math.floor((sound.length - 1) / factor) }, (_, i) => {
    const place = i * factor;
    const before = Math.floor(place);
    const share = place - before;
    return (1 - share) * sound[before]! + share * sound[before + 1]!;
  });
}
