import { asyncDispose } from '@tl-elements/core';
import { atMost, type Benchmark } from '../benchmark.ts';
import { clipAt, featuresOfClip, loadClips, startSounds } from '../sound-features.ts';
import { median } from '../statistics.ts';

const CLIPS = 60;
const WARM_UP = 8;

/** How long it takes to extract features from a second of sound, and how much is downloaded. */
export const soundTime: Benchmark = async () => {
  const { urls } = await loadClips();
  const step = Math.floor(urls.length / CLIPS);
  const chosen = urls.filter((_, index) => index % step === 0).slice(0, CLIPS);
  const clips = await Promise.all(chosen.map(clipAt));
  const startedAt = performance.now();
  const extractor = await startSounds();
  const startMs = performance.now() - startedAt;
  const times: number[] = [];
  for (const [index, pcm] of [...clips.slice(0, WARM_UP), ...clips].entries()) {
    const from = performance.now();
    await featuresOfClip(extractor, pcm);
    if (index >= WARM_UP) times.push(performance.now() - from);
  }
  await extractor[asyncDispose]();
  const response = await fetch('/weights/speech-embedding/1/manifest.json');
  const { files } = (await response.json()) as { files: { bytes: number }[] };
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const best = Math.min(...times);
  return {
    title: 'Sounds: time and download',
    method:
      'From a second of samples on the page to its features on the page. The front end and the ' +
      'network are in a worker. The best time shows what the machine can do when nothing else ' +
      'runs on it. Start: worker, download from this machine, WebAssembly, loading the weights.',
    tables: [
      {
        caption: 'Milliseconds a clip',
        columns: ['median', 'best', 'start', 'download, bytes'],
        rows: [[median(times).toFixed(1), best.toFixed(1), startMs.toFixed(0), String(bytes)]],
      },
    ],
    floors: [
      atMost('best time a clip', best, 40, ' ms'),
      atMost('download of the weights', bytes / 1e6, 0.7, ' MB'),
    ],
  };
};
