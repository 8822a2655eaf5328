// Takes the pictures of the README and of links to the site: docs/images/*.png, public/preview.png.
//
//   node take-pictures.mjs
import puppeteer from 'puppeteer-core';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserSwitches, findBrowser } from '@tl-elements/tools/find-browser';
import { serve } from './serve.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
mkdirSync(here('../../docs/images'), { recursive: true });

const site = await serve();
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserSwitches });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });
await page.goto(site.address);
await page.waitForSelector('#lesson[data-done]', { timeout: 120_000 });
// While the film shows the cup, after the answer has settled.
await page.waitForFunction(
  () => {
    const { currentTime } = document.querySelector('#film');
    const { prediction } = document.querySelector('tl-trainer');
    return currentTime > 1 && currentTime < 2.2 && prediction?.label === 'Cup';
  },
  { timeout: 120_000, polling: 'raf' },
);
await page.evaluate(() => {
  document.querySelector('#film').playbackRate = 0.0625; // almost still, but playing
});
await new Promise((resolve) => setTimeout(resolve, 1000));
await page.screenshot({ path: here('../../docs/images/landing.png') });
await page.setViewport({ width: 1100, height: 900 });
const trainer = await page.$('tl-trainer');
await trainer.screenshot({ path: here('../../docs/images/trainer.png') });
await page.setViewport({ width: 1200, height: 630 });
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: here('public/preview.png') });
await browser.close();
await site.close();
