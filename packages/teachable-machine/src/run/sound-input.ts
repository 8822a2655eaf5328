import {
  browserBins,
  browserFrames,
  createBrowserSpectrogram,
  standardized,
  type BrowserSpectrogram,
} from '@tl-elements/audio/browser-spectrogram';
import type { Maps } from '@tl-elements/backbone';

/** Shape of what a `SoundInput` returns. */
export const soundShape = [1, browserFrames, browserBins, 1] as const satisfies Maps['shape'];

/**
 * Turns a second of samples in -1..1 into the input of an audio model, 43 x 232, row-major; null where
 * there is no sound at all.
 */
type SoundInput = (pcm: Float32Array, sampleRate: number) => Float32Array | null;

/** Prepares inputs: the spectrogram of a browser's AnalyserNode, of mean 0 and deviation 1. */
export function createSoundInput(): SoundInput {
  const bySampleRate = new Map<number, BrowserSpectrogram>();
  return (pcm, sampleRate) => {
    if (pcm.every((sample) => sample === 0)) return null;
    const spectrogramOf = bySampleRate.get(sampleRate) ?? createBrowserSpectrogram(sampleRate);
    bySampleRate.set(sampleRate, spectrogramOf);
    return standardized(spectrogramOf(pcm));
  };
}
