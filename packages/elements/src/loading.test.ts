import { readModel } from '@tl-elements/core/files';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import {
  classifierPage,
  firstAnswer,
  measureLoading,
  modalities,
  modelOf,
  serveFolder,
  summaryOf,
} from '../tools/loading.mjs';
import { filmSwitches } from '../tools/page.mjs';
import { filesFor, listName, type FileList } from './trainer/use/file-list.ts';

async function fileList(): Promise<FileList> {
  const url = new URL(`../cdn/${listName}`, import.meta.url);
  return JSON.parse(await readFile(url, 'utf8')) as FileList;
}

describe('a page with one classifier', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser(filmSwitches);
  });
  after(() => browser.close());

  for (const modality of modalities) {
    it(`has its first answer after ten requests at most: ${modality}`, async () => {
      const loaded = await measureLoading(browser, modality);
      const { requests, scripts } = summaryOf(loaded);
      expect(requests).to.be.at.most(10);
      expect(scripts).to.be.at.most(modality === 'pose' ? 270_000 : 130_000);
      // "Download everything" has all of it.
      const model = await readModel(new Blob([Uint8Array.from(await modelOf(modality))]));
      const listed = filesFor(model, await fileList(), 'en').map(({ path }) => `/tl/${path}`);
      const files = loaded.map(({ path }) => path).filter((path) => path.startsWith('/tl/'));
      expect(listed).to.include.members(files);
    });
  }

  it('fetches the code of a trigger only where there is one', async () => {
    const site = await serveFolder({
      '/page.html': Buffer.from(
        '<!doctype html><link rel="icon" href="data:,"><title>Trigger</title>' +
          '<script type="module" src="/tl/tl-elements.js"></script><tl-classifier></tl-classifier>',
      ),
    });
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${site.port}/page.html`);
      const isTrigger = ({ pathname }: { pathname: string }) => /tl-trigger-/.test(pathname);
      await page.waitForFunction(() => customElements.get('tl-trigger'));
      expect(site.requests.filter(isTrigger)).to.have.length(0);
      const text = await page.evaluate(async () => {
        const trigger = document.createElement('tl-trigger');
        trigger.controls = true;
        document.body.append(trigger);
        await trigger.updateComplete;
        return trigger.renderRoot.textContent;
      });
      expect(text).to.contain('no label');
      expect(site.requests.filter(isTrigger)).to.have.length(1);
    } finally {
      await context.close();
      site.close();
    }
  });

  it('fetches the texts of one language, and only where the page is not in English', async () => {
    const site = await serveFolder({
      '/page.html': Buffer.from(
        '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Language</title>' +
          '<script type="module" src="/tl/tl-elements.js"></script><tl-trainer></tl-trainer>',
      ),
    });
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${site.port}/page.html`);
      const shows = (words: string) =>
        page.waitForFunction(
          (text) => document.querySelector('tl-trainer')!.renderRoot.textContent.includes(text),
          {},
          words,
        );
      const languages = () =>
        site.requests.flatMap(
          ({ pathname }) =>
            /tl-(languages|[a-z]{2}(-[a-z]+)?)-[0-9a-f]{10}\.js$/.exec(pathname)?.[1] ?? [],
        );
      await shows('Add a label');
      expect(languages()).to.deep.equal([]);
      await page.evaluate(() => (document.documentElement.lang = 'he'));
      await shows('הוספת תווית');
      expect(languages().sort()).to.deep.equal(['he', 'he-trainer', 'languages']);
    } finally {
      await context.close();
      site.close();
    }
  });

  it('asks for weights and WebAssembly once, though the host forbids caching', async () => {
    const files = { '/page.html': classifierPage(), '/model.tl.zip': await modelOf('image') };
    const site = await serveFolder(files, { 'cache-control': 'no-store' });
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${site.port}/page.html`, { waitUntil: 'domcontentloaded' });
      await firstAnswer(page);
      const isStored = (path: string) => /\.wasm$|\/weights\//.test(path);
      expect(site.requests.filter(({ pathname }) => isStored(pathname))).to.have.length(3);
      await page.waitForFunction(
        async () => (await (await caches.open('tl-elements-files-1')).keys()).length === 3,
      );
      site.requests.length = 0;
      await page.reload({ waitUntil: 'domcontentloaded' });
      await firstAnswer(page);
      expect(site.requests.map(({ pathname }) => pathname).filter(isStored)).to.deep.equal([]);
    } finally {
      await context.close();
      site.close();
    }
  });
});
