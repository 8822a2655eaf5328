/** A peak is the loudest stretch of this length, seconds. */
const stretchSeconds = 0.01;

/** Keeps the logarithm of silence finite. */
const floor = 1e-9;

/**
 * How loud the loudest hundredth of a second between two samples is.
 *
 * @returns dB of full strength, root mean square; -90 for silence.
 */
export function peakDb(pcm: Float32Array, from: number, to: number, sampleRate: number): number {
  const length = Math.round(stretchSeconds * sampleRate);
  let loudest = 0;
  for (let at = Math.max(0, from); at + length <= to; at += Math.floor(length / 2)) {
    const stretch = pcm.subarray(at, at + length);
    const energy = stretch.reduce((sum, sample) => sum + sample * sample, 0);
    loudest = Math.max(loudest, energy / length);
  }
  return 10 * Math.log10(loudest + floor);
}
