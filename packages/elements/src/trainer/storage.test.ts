import { expect } from 'chai';
import type { Frame, Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import { teachDrawn } from '../testing/drawn-pictures.ts';

const html = '<tl-trainer project="stored" labels="Cup, Cat" input="none"></tl-trainer>';

describe('storing a project', () => {
  let open: OpenPage;
  let page: Page;
  beforeEach(async () => {
    open = await openPage({ html });
    ({ page } = open);
  });
  afterEach(() => open.close());

  const origin = () => `http://localhost:${open.port}`;

  it('is impossible in a frame without an origin: it says so, and continues in memory', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe sandbox="allow-scripts" src="/"></iframe>';
    });
    const element = await page.waitForSelector('iframe');
    const frame = await element!.contentFrame();
    expect(await noticeIn(frame))
      .to.contain('does not let this page store')
      .and.contain('file');
    expect(await frame.evaluate(teachDrawn)).to.equal(6);
    expect(await frame.evaluate(trainAndSave)).to.be.above(1000);
  });

  it('stops when the storage is full: it says so, continues in memory, and catches up', async () => {
    // Chromium remembers for a while how much room there was: before anything is stored, nothing yet.
    const session = await page.createCDPSession();
    const quotaSize = 150_000;
    await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize });
    await page.evaluate(hearErrors);
    while ((await page.evaluate(notice)) === null) await page.evaluate(teachDrawn);
    expect(await page.evaluate(notice))
      .to.contain('no room')
      .and.contain('save a file');
    const shown = await page.evaluate(teachDrawn);
    expect(await page.evaluate(trainAndSave)).to.be.above(quotaSize);
    expect(await page.evaluate(heardErrors)).to.deep.equal(['storage-full']);
    // Also those that are not stored.
    await page.waitForFunction(countThumbnails, {}, shown);

    await session.send('Storage.overrideQuotaForOrigin', { origin: origin() });
    const all = await page.evaluate(teachDrawn, 1);
    await page.reload();
    await page.waitForFunction(hasExamples, {}, all);
  });

  it('stops when the browser has deleted it, which is not mistaken for a first visit', async () => {
    expect(await page.evaluate(notice)).to.equal(null);
    await page.evaluate(teachDrawn);
    await page.goto('about:blank');
    const session = await page.createCDPSession();
    const storageTypes = 'indexeddb';
    await session.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes });
    await page.goto(origin());
    expect(await noticeIn(page))
      .to.contain('has deleted')
      .and.contain('stored');
    expect(await page.evaluate(teachDrawn)).to.equal(6);
  });

  it('is done by the tab that opened it last; the other says so, and can take over', async () => {
    await page.evaluate(teachDrawn);
    const second = await open.browser.newPage();
    await second.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await second.goto(origin());
    await second.waitForFunction(hasExamples, {}, 6);
    expect(await noticeIn(page)).to.contain('opened in another tab');
    // Both continue; only the work of the second is stored.
    const taught = await Promise.all([page.evaluate(teachDrawn, 1), second.evaluate(teachDrawn)]);
    expect(taught).to.deep.equal([8, 12]);

    await page.bringToFront();
    await page.locator('tl-trainer >>> .notice .secondary').setVisibility('visible').click();
    await page.waitForFunction(hasExamples, {}, 12);
    expect(await page.evaluate(notice)).to.equal(null);
    expect(await noticeIn(second)).to.contain('opened in another tab');
    expect(await page.evaluate(teachDrawn, 1)).to.equal(14);
    await page.reload();
    await page.waitForFunction(hasExamples, {}, 14);
    const labels = await page.evaluate(() => document.querySelector('tl-trainer')!.labels);
    expect(labels).to.deep.equal(['Cup', 'Cat']);
  });
});

/** What it says of how it keeps, once it says something. */
async function noticeIn(where: Page | Frame): Promise<string> {
  const said = await where.waitForFunction(notice, { polling: 100 });
  return (await said.jsonValue()) as string;
}

// The rest runs in the page.

function notice(): string | null {
  const root = document.querySelector('tl-trainer')?.shadowRoot;
  return root?.querySelector('.notice p')?.textContent ?? null;
}

function hasExamples(count: number): boolean {
  return document.querySelector('tl-trainer')?.examples.length === count;
}

function countThumbnails(count: number): boolean {
  const { shadowRoot } = document.querySelector('tl-trainer')!;
  return shadowRoot!.querySelectorAll('.thumbnail img').length === count;
}

/** @returns the size of the project's file. */
async function trainAndSave(): Promise<number> {
  const trainer = document.querySelector('tl-trainer')!;
  await trainer.train();
  return (await trainer.saveProject()).size;
}

function hearErrors(): void {
  const codes: unknown[] = [];
  Object.assign(globalThis, { codes });
  document.querySelector('tl-trainer')!.addEventListener('tl-error', ({ detail }) => {
    codes.push((detail.error as { readonly code?: string }).code);
  });
}

function heardErrors(): unknown {
  return (globalThis as unknown as { readonly codes: unknown }).codes;
}
