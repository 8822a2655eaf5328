import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { filmSwitches, openPage, whenVisible, type OpenPage } from '../../tools/page.mjs';

describe('a browser that is killed', () => {
  let open: OpenPage;
  let folder: string;
  /** The port of all pages, since storage belongs to an origin. */
  let port = 0;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'profile-'))));
  afterEach(() => open.close());
  after(() => rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 200 }));

  const openStored = async (attributes = '') => {
    const html = `<tl-trainer project="stored" labels="Cup, Cat" ${attributes}></tl-trainer>`;
    const switches = [...filmSwitches, `--user-data-dir=${folder}`];
    open = await openPage({ html, switches, port });
    ({ port } = open);
    return open;
  };

  it('during a recording loses no more than the last example', async () => {
    const { browser, page } = await openStored();
    // Reported by the page as it happens: the last report is what was shown when it ended.
    let shown = 0;
    const enough = new Promise<void>((resolve) => {
      void page.exposeFunction('tell', (examples: number) => {
        shown = examples;
        if (examples >= 30) resolve();
      });
    });
    await page.evaluate(startAndTell);
    const button = await page.waitForSelector(
      'tl-trainer >>> [data-label="Cup"] .teach',
      whenVisible,
    );
    await button!.hover();
    await page.mouse.down();
    await enough;
    await kill(browser);
    await open.close();

    const { page: again } = await openStored();
    const stored = await again.evaluate(readStored);
    expect(stored.examples).to.be.at.least(shown - 1);
    expect(stored.media).to.equal(stored.examples);
    expect(stored).to.deep.include({ takes: 1, labels: ['Cup', 'Cat'] });
  });

  it('during re-extraction leaves the examples as they were', async () => {
    const { page: before } = await openStored();
    const stored = await before.evaluate(readStored);
    expect(stored.lengths).to.have.length(1);
    await open.close();

    const { browser, page } = await openStored('extractor="efficientnet-lite0-160"');
    const fraction = await page.evaluate(someReextracted, 0.3);
    expect(fraction).to.be.below(1);
    await kill(browser);
    await open.close();

    const { page: again } = await openStored();
    expect(await again.evaluate(readStored)).to.deep.equal(stored);
    await open.close();

    const { page: small } = await openStored('extractor="efficientnet-lite0-160"');
    const reextracted = await small.evaluate(readStored);
    expect(reextracted.lengths).to.have.length(1);
    expect(reextracted.lengths).not.to.deep.equal(stored.lengths);
    expect({ ...reextracted, lengths: stored.lengths }).to.deep.equal(stored);
  });
});

async function kill(browser: Browser): Promise<void> {
  const ended = new Promise((resolve) => browser.once('disconnected', resolve));
  browser.process()!.kill('SIGKILL');
  await ended;
}

// The rest runs in the page.

/** Starts the camera and tells each example. */
async function startAndTell(): Promise<void> {
  const { tell } = globalThis as unknown as { tell(examples: number): void };
  const trainer = document.querySelector('tl-trainer')!;
  trainer.addEventListener('tl-change', () => tell(trainer.examples.length));
  await trainer.start();
}

/** Waits until so much of the examples has been extracted again. @returns how much it is. */
async function someReextracted(enough: number): Promise<number> {
  const trainer = document.querySelector('tl-trainer')!;
  return new Promise((resolve) => {
    trainer.addEventListener('tl-progress', ({ detail: { phase, fraction } }) => {
      if (phase === 're-extract' && fraction >= enough) resolve(fraction);
    });
  });
}

/** What is there once the project is open. */
async function readStored() {
  const trainer = document.querySelector('tl-trainer')!;
  if (trainer.examples.length === 0) {
    await new Promise((resolve) => trainer.addEventListener('tl-change', resolve, { once: true }));
  }
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('tl-elements');
    request.onsuccess = () => resolve(request.result);
  });
  const media = await new Promise<number>((resolve) => {
    const request = database.transaction('media').objectStore('media').count();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  const { examples, labels } = trainer;
  return {
    examples: examples.length,
    media,
    takes: new Set(examples.map(({ take }) => take)).size,
    lengths: [...new Set(examples.map(({ features }) => features.length))],
    labels,
  };
}
