import { readFileSync, writeFileSync } from 'node:fs';

const rate = 16_000;
const sounds = new URL('../../../../tools/fixtures/sounds/four-sounds.wav', import.meta.url);

/** Bytes before the samples of a WAV file. */
const headerLength = 44;

/** How long the film is before it begins again, and when the claps in it are; seconds. */
const clapFilm = { seconds: 4, claps: [0.5, 0.9, 2.6] } as const;

/** The words of the film, soon after claps; seconds. */
const words = [1.25, 2.95] as const;

/** Sounds to teach, at 16 kHz. */
export interface ClapLessons {
  readonly claps: readonly number[][];
  readonly words: readonly number[][];
  readonly rooms: readonly number[][];
}

/**
 * Writes what Chromium plays as a microphone: two claps 400 ms apart, a word, a clap and another word; again and
 * again.
 *
 * @returns sounds of the same kinds: other claps, and parts of the same words, softer.
 */
export function makeClapFilm(path: string): ClapLessons {
  const spoken = spokenWords();
  const film = room(clapFilm.seconds, 1);
  clapFilm.claps.forEach((at, i) => add(film, at, clap(100 + i)));
  words.forEach((at, i) => add(film, at, spoken[i]!));
  writeFileSync(path, wavOf(film));
  const second = (seed: number, sound: readonly number[], strength: number) => {
    const pcm = room(1, seed);
    add(pcm, 0.1, sound, strength);
    return [...pcm];
  };
  const times = Array.from({ length: 8 }, (_, i) => i);
  // Talking that is recorded begins anywhere in a word.
  const parts = [0, 0.08, 0.16, 0.24].flatMap((from) =>
    spoken.map((word) => word.slice(from * rate)),
  );
  return {
    claps: times.map((i) => second(i + 10, clap(i), 0.3 + 0.1 * i)),
    words: parts.map((word, i) => second(i + 30, word, 0.3 + 0.05 * i)),
    rooms: times.map((i) => [...room(1, i + 50, 1 + 5 * i)]),
  };
}

/** Numbers in -1..1, the same every time (a linear congruential generator; Numerical Recipes, 7.1). */
function noiseOf(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function room(seconds: number, seed: number, strength = 1): Float64Array {
  const noise = noiseOf(seed);
  return Float64Array.from({ length: seconds * rate }, () => 5e-4 * strength * noise());
}

/** A burst of noise that fades within a few hundredths of a second. */
function clap(seed: number): number[] {
  const noise = noiseOf(seed + 1);
  const decay = (0.009 + 0.001 * (seed % 5)) * rate;
  return Array.from({ length: 0.15 * rate }, (_, i) => 0.7 * Math.exp(-i / decay) * noise());
}

/** "Stop", by three voices. */
function spokenWords(): number[][] {
  const file = readFileSync(sounds);
  return [6, 7, 8].map((second) =>
    Array.from({ length: 0.7 * rate }, (_, i) => {
      const sample = Math.round((second + 0.1) * rate) + i;
      return file.readInt16LE(headerLength + 2 * sample) / 2 ** 15;
    }),
  );
}

function add(film: Float64Array, atSeconds: number, sound: readonly number[], strength = 1): void {
  sound.forEach((sample, i) => (film[Math.round(atSeconds * rate) + i]! += strength * sample));
}

/** 16 bit, mono (the canonical WAVE file format). */
function wavOf(film: Float64Array): Buffer {
  const file = Buffer.alloc(headerLength + 2 * film.length);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * film.length, 40);
  film.forEach((sample, i) => {
    const clipped = Math.min(1, Math.max(-1, sample));
    file.writeInt16LE(Math.round(clipped * 32_767), headerLength + 2 * i);
  });
  return file;
}
