import type { SoundFrame } from '@tl-elements/core/base';
import { quietestStretch, repeated } from './isolate-onset.ts';
import { SoundOnsetDetector } from './onset-detector.ts';

/** What is heard after the taught second, seconds: a sound is judged some time after it began. */
const afterSeconds = 0.5;

/** From one frame to the next, as of a microphone, seconds. */
const hopSeconds = 0.125;

/** How much louder the loudest tenth of a second is than the noise, decibels. */
const aboveNoiseDb = { least: 6, most: 18 };

/**
 * The sounds that begin in a taught second, each by itself, as onsets are judged: once as they are, and once as they are left
 * when steady noise around them was taken away. A head that has not learnt from these knows whole seconds alone: decision 49.
 * One after the other is looked for, so that a page can do other things in between.
 */
export function* beginningsOf(frame: SoundFrame): Generator<SoundFrame> {
  const { pcm, sampleRate } = frame;
  const random = chanceOf(pcm);
  const quiet = inItsRoom(pcm, sampleRate);
  yield* soundsIn(quiet, frame, random);
  const noisy = withNoise(quiet, loudestTenth(pcm, sampleRate), random);
  yield* soundsIn(noisy, frame, random);
}

/** The sounds that begin in a stream after its first second, which is as long as the frame. */
function* soundsIn(
  stream: Float32Array<ArrayBuffer>,
  { pcm, sampleRate, at }: SoundFrame,
  random: () => number,
): Generator<SoundFrame> {
  const detector = new SoundOnsetDetector();
  const hop = Math.round(hopSeconds * sampleRate);
  // Live sounds are heard at any age.
  const first = pcm.length + Math.floor(hop * random());
  for (let end = first; end <= stream.length; end += hop) {
    const position = end - pcm.length;
    const heard = stream.subarray(position, end);
    const begun = detector.next({
      pcm: heard,
      sampleRate,
      at: (end / sampleRate) * 1000,
      position,
    });
    if (begun) yield { ...begun.frame, at };
  }
}

/** The sound, with its own quietest noise for as long before it, and for a while after it. */
function inItsRoom(pcm: Float32Array, sampleRate: number): Float32Array<ArrayBuffer> {
  const { stretch } = quietestStretch(pcm, sampleRate);
  const stream = repeated(stretch, 2 * pcm.length + Math.round(afterSeconds * sampleRate));
  stream.set(pcm, pcm.length);
  return stream;
}

/** @param strength of the sound, root mean square. */
function withNoise(
  stream: Float32Array<ArrayBuffer>,
  strength: number,
  random: () => number,
): Float32Array<ArrayBuffer> {
  const { least, most } = aboveNoiseDb;
  const level = strength * 10 ** (-(least + (most - least) * random()) / 20);
  const noise = steadyNoise(stream.length, random);
  return stream.map((sample, i) => sample + level * noise[i]!);
}

/** Root mean square of the loudest tenth of a second. */
function loudestTenth(pcm: Float32Array, sampleRate: number): number {
  const length = Math.round(0.1 * sampleRate);
  let most = 0;
  for (let at = 0; at + length <= pcm.length; at += Math.floor(length / 2)) {
    const stretch = pcm.subarray(at, at + length);
    const energy = stretch.reduce((sum, sample) => sum + sample * sample, 0);
    most = Math.max(most, energy);
  }
  return Math.sqrt(most / length);
}

/** Modulus and factor of the minimal standard generator: Park and Miller, 1988. */
const modulus = 2 ** 31 - 1;
const factor = 48271;

/** Numbers in (0, 1) by chance, but the same each time for the same sound. */
export function chanceOf(pcm: Float32Array): () => number {
  const sum = pcm.reduce((total, sample) => total + Math.abs(sample), 0);
  let state = 1 + (Math.floor(1e6 * sum) % (modulus - 1));
  return () => {
    state = (state * factor) % modulus;
    return state / modulus;
  };
}

/**
 * How much of a sample the next one keeps, in noises of three kinds. The more, the stronger are the low frequencies: from a
 * hiss, as of a fan, to a rumble, as of a street.
 */
const memories = [0, 0.9, 0.995];

/** Noise that stays as it is, of one of the kinds. Its root mean square is 1. */
export function steadyNoise(length: number, random: () => number): Float32Array<ArrayBuffer> {
  const memory = memories[Math.floor(memories.length * random())]!;
  let value = 0;
  const noise = new Float32Array(length).map(() => {
    // The sum of four is nearly normally distributed.
    value = memory * value + random() + random() + random() + random() - 2;
    return value;
  });
  const strength = Math.sqrt(noise.reduce((sum, sample) => sum + sample * sample, 0) / length);
  return noise.map((sample) => sample / strength);
}
