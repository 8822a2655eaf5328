import { sincFilter } from './sinc-filter.ts';

/** Takes a stretch of sound and gives what it completes at the other rate. */
export type Resampler = (input: Float32Array) => Float32Array;

/**
 * Prepares a change of sample rate for a stream that comes in pieces: the pieces' answers joined
 * are the answer to the pieces joined, later by the filter's reach (under 4 ms). Browsers resample
 * too, but where a BufferSource meets a lower rate they leave aliases at full strength.
 */
export function createResampler(fromHz: number, toHz: number): Resampler {
  if (fromHz === toHz) return (input) => input;
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const phases = toHz / divisor;
  const advance = fromHz / divisor;
  const { half, weights } = sincFilter(fromHz / toHz, phases);
  // Silence before the beginning, so that the first output sample stands at the first input sample.
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

/** Changes the sample rate of a whole sound; its length in seconds stays. */
export function resample(pcm: Float32Array, fromHz: number, toHz: number): Float32Array {
  const resampled = new Float32Array(Math.round((pcm.length * toHz) / fromHz));
  const resampler = createResampler(fromHz, toHz);
  const output = resampler(pcm);
  resampled.set(output.subarray(0, resampled.length));
  // What the filter still holds comes out when silence follows.
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
