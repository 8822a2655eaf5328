import type { Maps } from '@tl-elements/backbone';
import { createFourierTransform } from './fourier-transform.ts';
import { resampleSound } from './resample-sound.ts';

/** What Teachable Machine listens at. */
const soundRateHz = 44_100;
/** Frames of one example. */
const frameCount = 43;

/** Bins of a frame: those below 5 kHz. */
const binCount = 232;

/** Shape of what `soundInput` gives. */
export const soundShape = [1, frameCount, binCount, 1] as const satisfies Maps['shape'];

const frameLength = 2048;
const hop = 1024;
/** What `@tensorflow-models/speech-commands` adds to the deviation. */
const epsilon = 1e-7;

/** Blackman's window as the Web Audio API has it (alpha 0.16). */
const blackman = Float64Array.from({ length: frameLength }, (_, n) => {
  const turn = (2 * Math.PI * n) / frameLength;
  return 0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
});

/**
 * Turns a second of sound into the input of an audio model: for each 1024 samples what an AnalyserNode
 * says of the last 2048 (decibels, without smoothing), then zero mean and unit deviation.
 *
 * @param pcm samples in -1..1; a second of them.
 * @returns `frameCount x binCount`, row-major; null where there is no sound at all.
 */
export function soundInput(pcm: Float32Array, sampleRate: number): Float32Array | null {
  const levels = decibels(pcm, sampleRate);
  const quietest = levels.reduce(
    (least, level) => (Number.isFinite(level) && level < least ? level : least),
    Infinity,
  );
  if (quietest === Infinity) return null;
  // Theirs waits where nothing at all is heard; a sound that was cut short is as quiet as it was.
  return normalised(levels.map((level) => Math.max(level, quietest)));
}

/** `frameCount x binCount` levels; -Infinity where there is nothing. */
export function decibels(pcm: Float32Array, sampleRate: number): Float32Array {
  const sound = resampleSound(pcm, sampleRate, soundRateHz, frameCount * hop);
  const transform = createFourierTransform(frameLength);
  const frame = new Float64Array(frameLength);
  const magnitudes = new Float64Array(frameLength / 2);
  const levels = new Float32Array(frameCount * binCount);
  for (let at = 0; at < frameCount; at++) {
    const start = (at + 1) * hop - frameLength;
    for (let i = 0; i < frameLength; i++) frame[i] = (sound[start + i] ?? 0) * blackman[i]!;
    transform(frame, magnitudes);
    for (let bin = 0; bin < binCount; bin++) {
      levels[at * binCount + bin] = 20 * Math.log10(magnitudes[bin]! / frameLength);
    }
  }
  return levels;
}

function normalised(levels: Float32Array): Float32Array {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length;
  const deviation = Math.sqrt(variance) + epsilon;
  return levels.map((level) => (level - mean) / deviation);
}
