import type { SoundFormat } from '../sounds/sound-format.ts';

/** Frames of a second overlap by seven eighths, so that one of them holds the whole word. */
const defaultHopMs = 125;

/** More would only compute the same again and again. */
const mostOverlap = 0.95;

/** The meter goes down to so many decibels below full strength. */
const meterRangeDb = 60;

/** From the start of one frame to the start of the next, in milliseconds. @param overlap 0..0.95; null: the usual. */
export function hopOf({ seconds }: SoundFormat, overlap: number | null): number {
  if (overlap === null) return defaultHopMs;
  return 1000 * seconds * (1 - Math.min(mostOverlap, Math.max(0, overlap)));
}

/** How loud samples are: 0 at 60 dB below full strength and less, 1 at full strength. */
export function levelOf(samples: Float32Array): number {
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.max(0, 1 + (10 * Math.log10(energy)) / meterRangeDb));
}
