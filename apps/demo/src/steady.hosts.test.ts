import { expect } from 'chai';
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { holdingsOf, type Holdings } from '@tl-elements/tools/holdings';
import type { Page } from 'puppeteer-core';
import { dataUrl, readFixture } from './testing/data-url.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { teach } from './testing/teach.ts';

// The elements' own tests count tensors, audio nodes and tracks of all four modalities. This test
// counts listeners and bytes of a page as it is served.
/** For leaks of less than the limits below, run this file alone with more: `STEADY_PREDICTIONS=5000`. */
const predictionCount = Number(process.env['STEADY_PREDICTIONS'] ?? 100);

describe('a page that runs for hours', function () {
  this.timeout(120_000 + 1000 * predictionCount);
  let site: OpenSite;
  before(async () => {
    site = await openSite(cameraSwitches, 30);
  });
  after(() => site.close());

  it(`needs no more memory after ${predictionCount} predictions and ten restarts`, async () => {
    // 32 examples each: a label with at least thirty gets no augmentations in idle time, which would
    // add rows to the head while we count.
    const stills = (name: string) =>
      [1, 2, 3, 4].flatMap((number) => {
        const still = readFixture(`tools/fixtures/stills/${name}-${number}.jpg`);
        return Array.from({ length: 8 }, () => dataUrl('image/jpeg', still));
      });
    const page = await site.newPage('/see/');
    await rememberTracks(page);
    await teach(page, { Cup: stills('cup'), Cat: stills('cat') });
    // By then compilers, caches and pools have most of what they need.
    await run(page, 100);
    const before = await holdingsOf(page);
    await run(page, predictionCount);
    await expectNoMore(page, before);
    for (let start = 0; start < 10; start++) await run(page, 1);
    await expectNoMore(page, before);
    const tracks = await liveTracks(page);
    expect(tracks).to.deep.equal({ all: 12, live: 0 });
  });
});

/** How often it looks: what is under way holds more for a moment, a leak holds it for good. */
const looks = 5;

async function expectNoMore(page: Page, before: Holdings): Promise<void> {
  for (let look = 1; look < looks; look++) {
    try {
      compare(before, await holdingsOf(page));
      return;
    } catch {
      // Once more.
    }
  }
  compare(before, await holdingsOf(page));
}

function compare(before: Holdings, after: Holdings): void {
  const { Nodes, ...steady } = after.counts;
  for (const [name, count] of Object.entries(steady)) {
    expect(count, name).to.be.at.most(before.counts[name as keyof typeof steady]);
  }
  // The last answer may need a few nodes more. One more per prediction would be 100.
  expect(Nodes - before.counts.Nodes, 'nodes').to.be.lessThan(50);

  const { page, ...workers } = after.bytes;
  expect(workers).to.have.all.keys(Object.keys(before.bytes).filter((name) => name !== 'page'));
  expect(workers).to.include.keys('head-worker.js');
  for (const [name, bytes] of Object.entries(workers)) {
    // One feature vector per prediction would be 0.6 MB.
    expect(bytes - before.bytes[name]!, `bytes more in ${name}`).to.be.lessThan(300_000);
  }
  // One picture per prediction would be 120 MB.
  expect(page! - before.bytes['page']!, 'bytes more in the page').to.be.lessThan(1_000_000);
}

/** Starts the trainer, waits for a number of predictions, and stops it. */
async function run(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const trainer = document.querySelector('tl-trainer')!;
    const enough = new Promise<void>((resolve) => {
      const listen = () => {
        if (--count > 0) return;
        trainer.removeEventListener('tl-prediction', listen);
        resolve();
      };
      trainer.addEventListener('tl-prediction', listen);
    });
    await trainer.start();
    await enough;
    await trainer.stop();
  }, count);
}

interface Remembering {
  tracks: MediaStreamTrack[];
}

/** Makes the page remember the tracks that it gets from devices. */
async function rememberTracks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const memory = globalThis as unknown as Remembering;
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    memory.tracks = [];
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      memory.tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** How many tracks the page has got, and how many are still live. */
function liveTracks(page: Page): Promise<{ all: number; live: number }> {
  return page.evaluate(() => {
    const { tracks } = globalThis as unknown as Remembering;
    const live = tracks.filter(({ readyState }) => readyState === 'live');
    return { all: tracks.length, live: live.length };
  });
}
