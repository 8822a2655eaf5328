import { asyncDispose } from '@tl-elements/core';
import { atMost, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import { pipelines, type Pipeline } from '../extractors.ts';
import { loadSets, pictureAt } from '../picture-features.ts';
import { median } from '../statistics.ts';

const names = ['Teachable Machine', 'efficientnet-lite0', 'efficientnet-lite0-160'] as const;
const PICTURES = 60;
const WARM_UP = 8;

/** What features are extracted from: photos of the sets, and frames as large as a source delivers. */
const inputs = [
  { name: 'photos, at most 320 px', size: null },
  { name: 'camera frames, 640 × 480', size: { width: 640, height: 480 } },
] as const;

/** How long a picture takes from its bitmap to its features, and how much is downloaded. */
export const imageTime: Benchmark = async () => {
  const running: Pipeline[] = [];
  for (const name of names) running.push(await pipelines[name]());
  const floors: Floor[] = [];
  const rows: string[][] = [];
  for (const { name, size } of inputs) {
    console.log(name);
    const times = await timesOf(running, await pictures(size));
    const [theirs = 0, ours = 0, small = 0] = times.map(median);
    rows.push([
      name,
      ...times.map((own) => `${median(own).toFixed(1)} (${Math.min(...own).toFixed(1)})`),
      (ours / theirs).toFixed(2),
      (small / theirs).toFixed(2),
    ]);
    floors.push(
      atMost(`ours / theirs, ${name}`, ours / theirs, 1.8),
      atMost(`160 px / theirs, ${name}`, small / theirs, 1),
    );
  }
  for (const pipeline of running) await pipeline[asyncDispose]();
  const downloads = await downloadTable(floors);
  return {
    title: 'Pictures: time and download',
    method:
      'From a decoded picture on the page to its features on the page. Each pipeline is in its ' +
      'own worker; crop and resize are included. The three take turns with every picture. ' +
      'Medians, with the best in brackets.',
    tables: [
      {
        caption: 'Milliseconds a picture',
        columns: ['input', ...names, 'ours / theirs', '160 px / theirs'],
        rows,
      },
      downloads,
    ],
    floors,
  };
};

async function pictures(size: { width: number; height: number } | null): Promise<ImageBitmap[]> {
  const sets = await loadSets();
  const urls = sets.flatMap((set) => set.urls);
  const step = Math.floor(urls.length / PICTURES);
  const chosen = urls.filter((_, index) => index % step === 0).slice(0, PICTURES);
  return Promise.all(
    chosen.map(async (url) => {
      const picture = await pictureAt(url);
      if (!size) return picture;
      return createImageBitmap(picture, { resizeWidth: size.width, resizeHeight: size.height });
    }),
  );
}

/** Times by pipeline. Which one comes first changes from picture to picture. */
async function timesOf(
  running: readonly Pipeline[],
  bitmaps: readonly ImageBitmap[],
): Promise<number[][]> {
  const times: number[][] = running.map(() => []);
  const all = [...bitmaps.slice(0, WARM_UP), ...bitmaps];
  for (const [index, bitmap] of all.entries()) {
    for (let turn = 0; turn < running.length; turn++) {
      const who = (index + turn) % running.length;
      const copy = await createImageBitmap(bitmap);
      const startedAt = performance.now();
      await running[who]?.extract(copy);
      if (index >= WARM_UP) times[who]?.push(performance.now() - startedAt);
    }
  }
  return times;
}

async function downloadTable(floors: Floor[]): Promise<Table> {
  const response = await fetch('/weights/efficientnet-lite0/1/manifest.json');
  const { files } = (await response.json()) as { files: { name: string; bytes: number }[] };
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  floors.push(atMost('download of the weights', bytes / 1e6, 3.6, ' MB'));
  return {
    caption: 'Download of the network, uncompressed',
    columns: ['file', 'bytes'],
    rows: [...files.map((file) => [file.name, String(file.bytes)]), ['together', String(bytes)]],
  };
}
