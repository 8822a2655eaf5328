import { expect } from 'chai';
import { browserBins, browserFrames, createBrowserSpectrogram } from './browser-spectrogram.ts';

const analyserRateHz = 44_100;
/** Samples that fill the first frame and move the window on to the last. */
const length = 2048 + 42 * 1024;

/** The sound as a function of time in seconds: a gliding tone, an overtone, and an envelope. */
function voice(seconds: number): number {
  const glide = Math.sin(2 * Math.PI * (300 * seconds + 400 * seconds ** 2));
  const overtone = 0.05 * Math.sin(2 * Math.PI * 3170 * seconds);
  return (0.2 * glide + overtone) * (0.02 + Math.sin(Math.PI * seconds) ** 2);
}

/** The sound at some rate, so many seconds after it began. */
function soundAt(rateHz: number, from: number, count: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: count }, (_, i) => voice(from + i / rateHz));
}

/** White noise of a fixed seed, which tells every bin apart. */
function noise(count: number): Float32Array<ArrayBuffer> {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 33 - 0.25;
  });
}

/** The browser's own frames: an AnalyserNode, stopped after every 1024 samples to be asked. */
async function analyzed(pcm: Float32Array<ArrayBuffer>): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, pcm.length + 128, analyserRateHz);
  const buffer = context.createBuffer(1, pcm.length, analyserRateHz);
  buffer.copyToChannel(pcm, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  const analyser = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
  source.connect(analyser).connect(context.destination);
  source.start();
  const frames = new Float32Array(browserFrames * browserBins);
  const bins = new Float32Array(analyser.frequencyBinCount);
  for (let at = 0; at < browserFrames; at++) {
    void context.suspend((2048 + at * 1024) / analyserRateHz).then(() => {
      analyser.getFloatFrequencyData(bins);
      frames.set(bins.subarray(0, browserBins), at * browserBins);
      return context.resume();
    });
  }
  await context.startRendering();
  return frames;
}

/** How far apart two spectrograms are in dB, down to 100 dB below full strength. */
function distance(ours: Float32Array, theirs: Float32Array) {
  const distances = Array.from(theirs, (value, i) =>
    Math.abs(Math.max(value, -100) - Math.max(ours[i] ?? NaN, -100)),
  );
  const mean = distances.reduce((sum, value) => sum + value, 0) / distances.length;
  return { greatest: Math.max(...distances), mean };
}

describe('createBrowserSpectrogram', () => {
  it('gives for noise what an AnalyserNode gives', async () => {
    const pcm = noise(length);
    const ours = createBrowserSpectrogram(analyserRateHz)(pcm);
    const theirs = await analyzed(pcm);
    expect(ours).to.have.length(43 * 232);
    expect(Math.min(...theirs), 'no frame is missing').to.be.above(-120);
    expect(distance(ours, theirs).greatest).to.be.below(1e-3);
  });

  it('gives for a gliding tone what an AnalyserNode gives', async () => {
    const pcm = soundAt(analyserRateHz, 0, length);
    const ours = createBrowserSpectrogram(analyserRateHz)(pcm);
    expect(distance(ours, await analyzed(pcm)).greatest).to.be.below(1e-3);
  });

  for (const rateHz of [16_000, 48_000]) {
    it(`gives for the tone at ${rateHz} Hz what an AnalyserNode gives at 44.1 kHz`, async () => {
      const theirs = await analyzed(soundAt(analyserRateHz, 0, length));
      // The newest second: all frames but the first lie in it.
      const pcm = soundAt(rateHz, length / analyserRateHz - 1, rateHz);
      const ours = createBrowserSpectrogram(rateHz)(pcm);
      const rest = distance(ours.subarray(browserBins), theirs.subarray(browserBins));
      expect(rest.greatest).to.be.below(1e-3);
      // Half of the first frame is before the beginning of the sound.
      const first = distance(ours.subarray(0, browserBins), theirs.subarray(0, browserBins));
      expect(first.mean).to.be.below(2);
    });
  }
});
