import { sincFilter } from './sinc-filter.ts';

/** Takes the next piece of a sound and returns the samples at the other rate that it completes. */
export type Resampler = (input: Float32Array) => Float32Array;

/**
 * Changes the sample rate of a stream that comes in pieces. However the stream is cut, the results
 * joined are the same. They come later by half the filter's length (under 4 ms). Browsers resample,
 * too, but leave aliases at full strength when a BufferSource is played at a lower rate.
 */
export function createResampler(fromHz: number, toHz: number): Resampler {
  if (fromHz === toHz) return (input) => input;
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const phases = toHz / divisor;
  const advance = fromHz / divisor;
  const { half, weights } = sincFilter(fromHz / toHz, phases);
  // Silence before the beginning, so that the first output sample is at the first input sample.
  let pending = new Float32Array(half - 1);
  let phase = 0;
  return (input) => {
    const samples = joined(pending, input);
    const output: number[] = [];
    let at = 0;
    while (at + 2 * half <= samples.length) {
      const row = weights[phase]!;
      let sum = 0;
      for (let tap = 0; tap < row.length; tap++) sum += row[tap]! * samples[at + tap]!;
      output.push(sum);
      phase += advance;
      at += Math.floor(phase / phases);
      phase %= phases;
    }
    pending = samples.slice(at);
    return Float32Array.from(output);
  };
}

/** Changes the sample rate of a whole sound. Its length in seconds stays the same. */
export function resample(pcm: Float32Array, fromHz: number, toHz: number): Float32Array {
  const resampled = new Float32Array(Math.round((pcm.length * toHz) / fromHz));
  const resampler = createResampler(fromHz, toHz);
  const output = resampler(pcm);
  resampled.set(output.subarray(0, resampled.length));
  // Silence at the end pushes out the samples that are still in the filter.
  const rest = resampled.length - output.length;
  if (rest > 0) {
    const silence = new Float32Array(Math.ceil(((rest + 2) * fromHz) / toHz));
    resampled.set(resampler(silence).subarray(0, rest), output.length);
  }
  return resampled;
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
