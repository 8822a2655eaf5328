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
  const noise = quietNoise(pcm, Math.round(noiseSeconds * sampleRate));
  const period = 2 * noise.length;
  const isolated = Float32Array.from(pcm, (_, i) => {
    // Forward and backward by turns, so that there is no jump where the stretch ends.
    const place = i % period;
    return noise[place < noise.length ? place : period - 1 - place]!;
  });
  const lead = Math.round(leadSeconds * sampleRate);
  const sound = withoutSteadyNoise(pcm, from, sampleRate);
  isolated.set(sound.subarray(0, pcm.length - lead), lead);
  return isolated;
}

/** The quietest stretch of a sound, made quieter where it is louder than a quiet room. */
function quietNoise(pcm: Float32Array, length: number): Float32Array {
  let quietest = pcm.subarray(0, length);
  let least = Infinity;
  for (let at = 0; at + length <= pcm.length; at += Math.floor(length / 2)) {
    const stretch = pcm.subarray(at, at + length);
    const energy = stretch.reduce((sum, sample) => sum + sample * sample, 0);
    if (energy < least) [quietest, least] = [stretch, energy];
  }
  const strength = Math.sqrt(least / length);
  const gain = strength > noiseStrength ? noiseStrength / strength : 1;
  return quietest.map((sample) => gain * sample);
}
