import { browserSwitches, findBrowser } from '@tl-elements/tools/find-browser';
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { serve } from '../../serve.mjs';
import { callWitness, type Witness } from './witness.ts';

/** The built site in a browser whose camera plays the film, with a witness to its requests. */
export interface OpenSite {
  readonly browser: Browser;
  readonly witness: Witness;
  /** Without a slash at its end. */
  readonly origin: string;
  /** A new page at a path of the site, or at a whole address. */
  newPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the site and starts a browser for it. */
export async function openSite(): Promise<OpenSite> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('These tests need a Chromium: set CHROME_PATH.');
  const [site, witness] = await Promise.all([serve(), callWitness()]);
  const browser = await puppeteer.launch({
    executablePath,
    args: [...browserSwitches, ...cameraSwitches, ...witness.switches],
  });
  return {
    browser,
    witness,
    origin: new URL(site.address).origin,
    async newPage(path) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      // A test waits for what happens; a failure on the page is the reason it does not.
      page.on('pageerror', (error) => console.error(`On ${path}:`, error));
      await page.goto(new URL(path, site.address).href, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all([site.close(), witness.close()]);
    },
  };
}
