// Takes screenshots of every page, wide, on a tablet and on phones, light and dark.
//
//   node take-screenshots.mjs FOLDER [PAGE ...]
import puppeteer from 'puppeteer-core';
import { mkdirSync } from 'node:fs';
import { browserSwitches, findBrowser } from '@tl-elements/tools/find-browser';
import { serve } from './serve.mjs';

const [folder = 'test-results/screenshots', ...chosen] = process.argv.slice(2);
const pages = {
  landing: '',
  see: 'see/',
  hear: 'hear/',
  posture: 'posture/',
  hand: 'hand/',
  projects: 'projects/',
  open: 'open/',
  use: 'use/',
  gallery: 'gallery/',
};
const sizes = { wide: [1280, 800], tablet: [768, 1024], phone: [390, 844], small: [320, 640] };
const seconds = Number(process.env.SECONDS ?? 14);

mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserSwitches });
for (const name of chosen.length ? chosen : Object.keys(pages)) {
  const page = await browser.newPage();
  page.on('console', (message) => console.log(name, message.type(), message.text()));
  page.on('pageerror', (error) => console.log(name, error.message));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(new URL(pages[name], site.address).href, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await page.setViewport({ width, height });
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `${folder}/${name}-${size}-${scheme}.png`, fullPage: true });
    }
  }
  await page.close();
}
await browser.close();
await site.close();
