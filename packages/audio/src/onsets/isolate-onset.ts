import { withoutSteadyNoise } from './steady-noise.ts';

/** Where the sound begins in the answer: where it begins in a taught example (`cutSeconds`), seconds. */
const leadSeconds = 0.1;

/** The noise of the room is taken from the quietest stretch of this length, seconds. */
const noiseSeconds = 0.1;

/**
 * The noise is at most so strong, root mean square: that of a quiet room. Among loud noise a clap would be
 * taken for the background (decision 36).
 */
const noiseStrength = 1e-3;

/**
 * A sound alone, as it would have been taught: all that was heard before it is replaced by the noise of
 * a quiet room, and so is what has not been heard yet. Steady noise is taken away from the sound itself.
 *
 * @param pcm the newest sound.
 * @param from the sample at which the sound begins.
 * @returns as many samples as `pcm` has.
 */
export function isolateOnset(pcm: Float32Array, from: number, sampleRate: number): Float32Array {
  const { stretch, strength } = quietestStretch(pcm, sampleRate);
  const gain = strength > noiseStrength ? noiseStrength / strength : 1;
  const isolated = repeated(stretch, pcm.length).map((sample) => gain * sample);
  const lead = Math.round(leadSeconds * sampleRate);
  const sound = withoutSteadyNoise(pcm, from, sampleRate);
  isolated.set(sound.subarray(0, pcm.length - lead), lead);
  return isolated;
}

/** The quietest tenth of a second of a sound, and its root mean square. */
export function quietestStretch(pcm: Float32Array, sampleRate: number) {
  const length = Math.round(noiseSeconds * sampleRate);
  let stretch = pcm.subarray(0, length);
  let least = Infinity;
  for (let at = 0; at + length <= pcm.length; at += Math.floor(length / 2)) {
    const next = pcm.subarray(at, at + length);
    const energy = next.reduce((sum, sample) => sum + sample * sample, 0);
    if (energy < least) [stretch, least] = [next, energy];
  }
  return { stretch, strength: Math.sqrt(least / length) };
}

/** A stretch of noise, as long as is wanted: forward and backward by turns, so that there is no jump where it ends. */
export function repeated(stretch: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const turn = Float32Array.from(stretch).reverse();
  const noise = new Float32Array(length);
  for (let at = 0, turns = 0; at < length; at += stretch.length, turns++) {
    const next = turns % 2 === 0 ? stretch : turn;
    noise.set(next.subarray(0, length - at), at);
  }
  return noise;
}
