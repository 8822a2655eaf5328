import { TlError, type SoundFrame } from '@tl-elements/core/base';
import { melBands, createSpectrum } from './spectrum.ts';

/** Sample rate of the network's input. */
export const sampleRateHz = 16_000;

/** Length of the network's input. */
export const inputSeconds = 1;

/** Samples of one input. */
const sampleCount = sampleRateHz * inputSeconds;

/** Zeros before and after, so that the network's frames cover the whole second. */
const padding = 5_560;
const frameLength = 512;
const windowLength = 400;
const hop = 160;

/** Rows of `logMel`'s answer: 167. */
export const frameCount = Math.floor((sampleCount + 2 * padding - frameLength) / hop) + 1;

/** Columns of `logMel`'s answer. */
export const bandCount = 32;

/** Keeps the logarithm of silence finite; the network was trained with it. */
const floor = 1e-3;

const bands = melBands({ count: bandCount, lowHz: 60, highHz: 3800, sampleRateHz, frameLength });
const hann = periodicHann();

/**
 * Turns one second of sound into what the network was trained on: for each hundredth of a second
 * the natural logarithm of 32 mel bands of the spectrum's magnitude.
 *
 * @param pcm 16,000 samples in -1..1.
 * @returns `frameCount x bandCount`, 167 x 32, row-major.
 */
export function logMel(pcm: Float32Array): Float32Array {
  const computeSpectrum = createSpectrum(frameLength);
  const padded = new Float32Array(sampleCount + 2 * padding);
  padded.set(pcm, padding);
  const frame = new Float64Array(frameLength);
  const magnitudes = new Float64Array(frameLength / 2 + 1);
  const values = new Float32Array(frameCount * bandCount);
  for (let at = 0; at < frameCount; at++) {
    for (let i = 0; i < frameLength; i++) frame[i] = padded[at * hop + i]! * hann[i]!;
    computeSpectrum(frame, magnitudes);
    bands.forEach(({ from, weights }, band) => {
      const sum = weights.reduce((total, weight, i) => total + weight * magnitudes[from + i]!, 0);
      values[at * bandCount + band] = Math.log(sum + floor);
    });
  }
  return values;
}

/** A window of `windowLength` in the middle of a frame. */
function periodicHann(): Float64Array {
  const window = new Float64Array(frameLength);
  const margin = (frameLength - windowLength) / 2;
  for (let i = 0; i < windowLength; i++) {
    window[margin + i] = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowLength);
  }
  return window;
}

/**
 * The samples of exactly one second at 16 kHz.
 *
 * @returns null if every sample is zero, as from a muted microphone. A quiet room is a sound like
 *   any other.
 * @throws {TlError} `input-unreadable` for any other length or rate.
 */
export function samplesOf({ pcm, sampleRate }: SoundFrame): Float32Array | null {
  if (sampleRate !== sampleRateHz || pcm.length !== sampleCount) {
    throw new TlError(
      'input-unreadable',
      `This extractor takes ${sampleCount} samples at ${sampleRateHz} a second, not ` +
        `${pcm.length} at ${sampleRate}. Cut the sound into seconds first (decodeSound, cutSeconds).`,
    );
  }
  return pcm.every((sample) => sample === 0) ? null : pcm;
}
