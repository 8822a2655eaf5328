import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { serveFolder, type Host } from './testing/serve-folder.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

describe('a page of the site without a connection', () => {
  let site: Host;
  let browser: Browser;
  before(async () => {
    site = await serveFolder(dist);
    browser = await launchBrowser(cameraSwitches);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('opens again after one visit, and the camera teaches there', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.goto(`${site.origin}/see/`);
    await page.evaluate(start);
    page.setDefaultTimeout(120_000);
    await page.waitForFunction(async () => {
      const cache = await caches.open('transfer-learning-elements-demo-1');
      const stored = new Set((await cache.keys()).map(({ url }) => url));
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      // The networks and their kernels are stored by the elements.
      const needed = fetched.filter((url) => /\.(js|css)$/.test(url));
      return [location.href, ...needed].every((url) => stored.has(url));
    });
    await site.close();
    await page.reload();
    await page.evaluate(start);
    expect(await page.evaluate(teach)).to.deep.equal(['Label 1', 'Label 2']);
  });
});

// The rest runs in the page.

async function start(): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  await document.querySelector('tl-trainer')!.start();
}

/** Teaches each label with what the camera shows, and gives the labels of the model. */
async function teach(): Promise<readonly string[]> {
  const trainer = document.querySelector('tl-trainer')!;
  const video = trainer.shadowRoot!.querySelector('video')!;
  while (video.readyState < video.HAVE_CURRENT_DATA) await new Promise(requestAnimationFrame);
  for (const label of trainer.labels) await trainer.addExamples(label, [video]);
  const { head } = await trainer.train();
  return head.labels;
}
