import { expect } from 'chai';
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import type { Page } from 'puppeteer-core';
import { dataUrl, readFixture } from './testing/data-url.ts';
import { holdingsOf, type Holdings } from './testing/holdings.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { teach } from './testing/teach.ts';

// Tensors, audio nodes and tracks of all four senses are counted in the elements' own tests; here it
// is listeners and bytes, of a page as it is served.
describe('a page that goes on for hours', function () {
  this.timeout(300_000);
  let site: OpenSite;
  before(async () => {
    site = await openSite(cameraSwitches);
  });
  after(() => site.close());

  it('holds as much after 500 predictions as before, and after ten new starts', async () => {
    // Eight times four: labels with thirty examples are not looked at again in idle time, which
    // would add rows to the head while we count.
    const stills = (name: string) =>
      [1, 2, 3, 4].flatMap((number) => {
        const still = readFixture(`tools/fixtures/stills/${name}-${number}.jpg`);
        return Array.from({ length: 8 }, () => dataUrl('image/jpeg', still));
      });
    const page = await site.newPage('/see/');
    await rememberTracks(page);
    await teach(page, { Cup: stills('cup'), Cat: stills('cat') });
    // Compilers, caches and pools have most of what they need by then.
    await watch(page, 100);
    const before = await holdingsOf(page);
    await watch(page, 500);
    expectNoMore(before, await holdingsOf(page));
    for (let start = 0; start < 10; start++) await watch(page, 1);
    expectNoMore(before, await holdingsOf(page));
    const tracks = await liveTracks(page);
    expect(tracks).to.deep.equal({ all: 12, live: 0 });
  });
});

function expectNoMore(before: Holdings, after: Holdings): void {
  const { Nodes, ...steady } = after.counts;
  for (const [name, count] of Object.entries(steady)) {
    expect(count, name).to.be.at.most(before.counts[name as keyof typeof steady]);
  }
  // The last answer may take a few nodes more than another; one for each would be 500.
  expect(Nodes - before.counts.Nodes, 'nodes').to.be.lessThan(50);

  const { page, ...workers } = after.bytes;
  expect(workers).to.have.all.keys(Object.keys(before.bytes).filter((name) => name !== 'page'));
  expect(workers).to.include.keys('head-worker.js');
  for (const [name, bytes] of Object.entries(workers)) {
    // One feature vector for each prediction would be 3.2 MB.
    expect(bytes - before.bytes[name]!, `bytes more in ${name}`).to.be.lessThan(300_000);
  }
  // One picture for each prediction would be 600 MB.
  expect(page! - before.bytes['page']!, 'bytes more in the page').to.be.lessThan(1_000_000);
}

/** Watches for so many predictions, and stops. */
async function watch(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const trainer = document.querySelector('tl-trainer')!;
    const enough = new Promise<void>((resolve) => {
      const hear = () => {
        if (--count > 0) return;
        trainer.removeEventListener('tl-prediction', hear);
        resolve();
      };
      trainer.addEventListener('tl-prediction', hear);
    });
    await trainer.start();
    await enough;
    await trainer.stop();
  }, count);
}

interface Remembering {
  tracks: MediaStreamTrack[];
}

/** Lets the page remember what devices it was given. */
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

/** How many tracks the page was given, and how many it still has. */
function liveTracks(page: Page): Promise<{ all: number; live: number }> {
  return page.evaluate(() => {
    const { tracks } = globalThis as unknown as Remembering;
    const live = tracks.filter(({ readyState }) => readyState === 'live');
    return { all: tracks.length, live: live.length };
  });
}
