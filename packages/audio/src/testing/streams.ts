import type { SoundFrame } from '@tl-elements/core/base';

/** Samples a second of these streams. */
const streamRate = 16_000;

/** Numbers in -1..1, the same every time (a linear congruential generator; Numerical Recipes, 7.1). */
function noiseOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** The noise of a room: uniform, of that strength. */
export function roomNoise(seconds: number, strength = 5e-4, seed = 1): Float32Array {
  const noise = noiseOf(seed);
  return Float32Array.from({ length: seconds * streamRate }, () => strength * noise());
}

/** Adds a burst of noise that fades within some hundredths of a second, as a clap does. */
export function addClap(stream: Float32Array, atSeconds: number, strength = 0.5): void {
  const noise = noiseOf(Math.round(1000 * atSeconds) + 7);
  const start = Math.round(atSeconds * streamRate);
  for (let i = 0; i < 0.2 * streamRate; i++) {
    stream[start + i]! += strength * Math.exp(-i / (0.012 * streamRate)) * noise();
  }
}

/** Adds a vowel: a tone of 140 Hz with its overtones, which swells within a twentieth of a second. */
export function addVowel(
  stream: Float32Array,
  { atSeconds, seconds, strength = 0.2 }: { atSeconds: number; seconds: number; strength?: number },
): void {
  const start = Math.round(atSeconds * streamRate);
  const length = seconds * streamRate;
  for (let i = 0; i < length; i++) {
    const swell = Math.min(1, i / (0.05 * streamRate), (length - i) / (0.05 * streamRate));
    let sum = 0;
    for (let n = 1; n <= 12; n++) sum += Math.sin((2 * Math.PI * 140 * n * i) / streamRate) / n;
    stream[start + i]! += (strength / 2) * swell * sum;
  }
}

/** The frames of a stream as a microphone gives them: the newest second, every 125 ms. */
export function framesOf(stream: Float32Array, hopMs = 125): SoundFrame[] {
  const hop = (hopMs / 1000) * streamRate;
  const frames: SoundFrame[] = [];
  for (let end = streamRate; end <= stream.length; end += hop) {
    const position = end - streamRate;
    const at = (end / streamRate) * 1000;
    frames.push({ pcm: stream.slice(position, end), sampleRate: streamRate, at, position });
  }
  return frames;
}
