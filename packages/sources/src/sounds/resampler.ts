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

/** How much the filter weakens what is above the stop frequency; sets the Kaiser window's shape. */
const attenuationDb = 80;

/** Sound passes up to this share of half the lower rate, and is stopped from that half on. */
const passShare = 0.85;

/** A low-pass filter that computes samples between the input samples. */
interface SincFilter {
  /** How many input samples count on either side of a point. */
  readonly half: number;
  /** Weights of the `2 x half` input samples around a point, for each fraction `phase / phases`. */
  readonly weights: readonly Float64Array[];
}

/**
 * Designs the filter between two sample rates: a sinc under a Kaiser window (Kaiser, "Nonrecursive
 * digital filter design using the I0-sinh window function", 1974), for each phase that occurs.
 *
 * @param step input samples from one output sample to the next.
 * @param phases how many different positions between two input samples the output samples have.
 */
function sincFilter(step: number, phases: number): SincFilter {
  // In cycles per input sample: half the lower rate.
  const stop = 0.5 / Math.max(1, step);
  const cutoff = (stop * (1 + passShare)) / 2;
  const transition = stop * (1 - passShare);
  const half = Math.ceil((attenuationDb - 8) / (2.285 * 2 * Math.PI * transition) / 2);
  const beta = 0.1102 * (attenuationDb - 8.7);
  const weights = Array.from({ length: phases }, (_, phase) => {
    const row = Float64Array.from({ length: 2 * half }, (_unused, tap) => {
      const distance = tap - (half - 1) - phase / phases;
      return sinc(2 * cutoff * distance) * kaiser(distance / half, beta);
    });
    // So that a constant stays the same in every phase.
    const sum = row.reduce((total, weight) => total + weight, 0);
    return row.map((weight) => weight / sum);
  });
  return { half, weights };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** @param x -1..1 across the window. */
function kaiser(x: number, beta: number): number {
  return Math.abs(x) >= 1 ? 0 : besselI0(beta * Math.sqrt(1 - x * x)) / besselI0(beta);
}

/** The modified Bessel function of the first kind and order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
