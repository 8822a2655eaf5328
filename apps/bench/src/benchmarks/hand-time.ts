import { asyncDispose } from '@tl-elements/core';
import { handLandmarks } from '@tl-elements/hand';
import { atMost, type Benchmark } from '../benchmark.ts';
import { loadHands } from '../hand-features.ts';
import { pictureAt } from '../picture-features.ts';
import { median, quantile } from '../statistics.ts';

const FRAMES = 60;
const WARM_UP = 8;

/** The two networks, each with a manifest of its own. */
const networks = ['palm-detector', 'landmarks'] as const;

/** How long a camera frame takes to the features of a hand, and how much is downloaded. */
export const handTime: Benchmark = async () => {
  const { signal } = new AbortController();
  const { pictures } = await loadHands();
  const extractor = await handLandmarks.load({
    weights: new URL('/weights/', location.href),
    signal,
  });
  const step = Math.floor(pictures.length / FRAMES);
  const urls = pictures.flatMap(({ url }, index) => (index % step === 0 ? [url] : []));
  const times = { found: [] as number[], nothing: [] as number[] };
  for (const [index, url] of [...urls.slice(0, WARM_UP), ...urls].entries()) {
    const bitmap = await pictureAt(url);
    const startedAt = performance.now();
    const extraction = await extractor.extract({ bitmap, at: 0 }, signal);
    if (index >= WARM_UP)
      times[extraction ? 'found' : 'nothing'].push(performance.now() - startedAt);
  }
  await extractor[asyncDispose]();
  const rows = Object.entries(times).map(([name, own]) => [
    name === 'found' ? 'a hand' : 'no hand found',
    String(own.length),
    ...(own.length > 0 ? [Math.min(...own), median(own), quantile(own, 0.9)] : []).map((time) =>
      time.toFixed(1),
    ),
  ]);
  const bytes = await downloadedBytes();
  return {
    title: 'Hand signs: time and download',
    method:
      'From a decoded frame of 640 × 480 on the page to its features on the page. The extractor ' +
      'is in its own worker. The best time shows what the machine can do when nothing else runs ' +
      'on it.',
    tables: [
      {
        caption: 'Milliseconds a frame',
        columns: ['frames with', 'count', 'best', 'median', '90th percentile'],
        rows,
      },
    ],
    floors: [
      atMost('best time a frame with a hand', Math.min(...times.found), 80, ' ms'),
      atMost('download of the weights', bytes / 1e6, 4, ' MB'),
    ],
  };
};

async function downloadedBytes(): Promise<number> {
  const manifests = networks.map(async (name) => {
    const response = await fetch(`/weights/hand-landmarks/1/${name}/manifest.json`);
    return (await response.json()) as { readonly files: readonly { readonly bytes: number }[] };
  });
  const files = (await Promise.all(manifests)).flatMap((manifest) => manifest.files);
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
