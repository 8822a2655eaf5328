// Makes public/models/cup-or-cat.tl.zip, the model that the landing page trains with its film. Run it
// again after a change of the weights or the model format. The site must have been built.
//
//   node make-sample-model.mjs
import puppeteer from 'puppeteer-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { browserSwitches, findBrowser } from '@tl-elements/tools/find-browser';
import { serve } from './serve.mjs';

const folder = new URL('./public/models/', import.meta.url);
const site = await serve();
const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserSwitches });
const page = await browser.newPage();
// The film plays only while it is on the screen.
await page.setViewport({ width: 1280, height: 900 });
await page.goto(site.address);
await page.waitForSelector('#lesson[data-done]', { timeout: 120_000 });
const bytes = await page.evaluate(async () => {
  const model = await document.querySelector('tl-trainer').saveModel();
  return [...new Uint8Array(await model.arrayBuffer())];
});
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('cup-or-cat.tl.zip', folder), Uint8Array.from(bytes));
await browser.close();
await site.close();
