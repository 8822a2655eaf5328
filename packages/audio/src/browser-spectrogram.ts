/** Rows of a spectrogram: moments in time. */
export const browserFrames = 43;

/** Columns of a spectrogram: the lowest of an AnalyserNode's 1024 bins, up to 5 kHz. */
export const browserBins = 232;

/** What the networks were trained on: an AnalyserNode of 2048 points, asked every 1024 samples. */
const analyserRateHz = 44_100;
const windowSeconds = 2048 / analyserRateHz;
const hopSeconds = 1024 / analyserRateHz;
const binHz = analyserRateHz / 2048;

/**
 * An AnalyserNode gives minus infinity for digital silence. The least value here is the noise that
 * rounding to 16 bits makes.
 */
const floorDb = -140;

/** Computes a spectrogram of samples in -1..1: 43 x 232, row-major, in dB. */
export type BrowserSpectrogram = (pcm: Float32Array) => Float32Array;

/**
 * Prepares the spectrograms that a page gets from an AnalyserNode at 44.1 kHz without smoothing:
 * Blackman window, magnitudes in dB (Web Audio API, "FFT Windowing and Smoothing over Time").
 *
 * Sound of another rate need not be resampled: a spectrum's magnitude does not depend on where a window
 * begins, so each bin is summed up over the window's seconds, wherever samples fall in them. What
 * lies beyond half the rate is too far from these bins to leak into them through that window.
 *
 * The last frame ends with the samples, and all frames take 1.022 s. If there is less, its mirror
 * image stands before the beginning: silence would be a click.
 *
 * @param sampleRateHz of the samples, at least 16,000.
 */
export function createBrowserSpectrogram(sampleRateHz: number): BrowserSpectrogram {
  const length = Math.ceil(windowSeconds * sampleRateHz);
  const magnitudeOf = createBins(length, sampleRateHz);
  const frame = new Float64Array(length);

  /** Fills the frame with the samples from `start` (in seconds) on, under a window that begins there. */
  const cut = (pcm: Float32Array, start: number) => {
    // Slightly earlier, so that rounding never skips the first sample of a window.
    const first = Math.ceil(start * sampleRateHz - 1e-6);
    for (let i = 0; i < length; i++) {
      const share = ((first + i) / sampleRateHz - start) / windowSeconds;
      frame[i] = blackman(share) * (pcm[Math.abs(first + i)] ?? 0);
    }
  };

  return (pcm) => {
    const decibels = new Float32Array(browserFrames * browserBins);
    for (let at = 0; at < browserFrames; at++) {
      const end = pcm.length / sampleRateHz - (browserFrames - 1 - at) * hopSeconds;
      cut(pcm, end - windowSeconds);
      for (let bin = 0; bin < browserBins; bin++) {
        const magnitude = magnitudeOf(frame, bin) / (windowSeconds * sampleRateHz);
        decibels[at * browserBins + bin] = Math.max(floorDb, 20 * Math.log10(magnitude));
      }
    }
    return decibels;
  };
}

/**
 * Shifts and scales a spectrogram to mean 0 and standard deviation 1, as networks on AnalyserNodes are
 * fed; one that is the same throughout becomes 0.
 */
export function standardized(spectrogram: Float32Array): Float32Array {
  const mean = spectrogram.reduce((sum, value) => sum + value, 0) / spectrogram.length;
  const squares = spectrogram.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / spectrogram.length) + 1e-7;
  return spectrogram.map((value) => (value - mean) / deviation);
}

/** Prepares the sums of the discrete Fourier transform at the bins' frequencies: their magnitudes. */
function createBins(length: number, sampleRateHz: number) {
  const turns = Float64Array.from(
    { length: browserBins * length },
    (_, i) => (Math.floor(i / length) * binHz * (i % length)) / sampleRateHz,
  );
  const cosines = turns.map((turn) => Math.cos(2 * Math.PI * turn));
  const sines = turns.map((turn) => Math.sin(2 * Math.PI * turn));
  return (frame: Float64Array, bin: number): number => {
    let real = 0;
    let imaginary = 0;
    for (let i = 0, at = bin * length; i < length; i++, at++) {
      real += frame[i]! * cosines[at]!;
      imaginary += frame[i]! * sines[at]!;
    }
    return Math.hypot(real, imaginary);
  };
}

/** @param share 0..1 across the window; nothing beyond it. */
function blackman(share: number): number {
  if (share >= 1) return 0;
  return 0.42 - 0.5 * Math.cos(2 * Math.PI * share) + 0.08 * Math.cos(4 * Math.PI * share);
}
