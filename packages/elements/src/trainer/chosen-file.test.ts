import { expect } from 'chai';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, whenVisible, type OpenPage } from '../../tools/page.mjs';
import { teachDrawn } from '../testing/drawn-pictures.ts';

const html = '<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>';

describe('the buttons for files', () => {
  let open: OpenPage;
  let page: Page;
  let downloads: string;
  beforeEach(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'tl-downloads-'));
    open = await openPage({ html });
    ({ page } = open);
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
    });
  });
  afterEach(async () => {
    await open.close();
    await rm(downloads, { recursive: true });
  });

  it('save a project and open it on another page, by keyboard', async () => {
    expect(await page.evaluate(teachDrawn)).to.equal(6);
    await press(page, 'save-button');
    await says(page, 'Saved as project.tl.zip.');
    const saved = join(downloads, 'project.tl.zip');
    while (!(await isThere(saved))) await new Promise((resolve) => setTimeout(resolve, 50));

    await page.reload();
    await page.evaluate(teachDrawn, 1);
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, 'open-button')]);
    expect(chooser.isMultiple()).to.equal(true);
    await chooser.accept([saved]);
    // There are examples already: it is asked about, and the answer that loses nothing has the focus.
    const instead = await page.waitForSelector(
      'tl-trainer >>> .merge-question .secondary',
      whenVisible,
    );
    await page.keyboard.press('Tab');
    expect(await instead!.evaluate((button) => button.matches(':focus'))).to.equal(true);
    await page.keyboard.press('Enter');
    await says(page, 'Opened project.tl.zip: 2 labels, 6 examples.');
    expect(await countExamples(page)).to.equal(6);
    await page.evaluate(() => document.querySelector('tl-trainer')!.undo());
    expect(await countExamples(page)).to.equal(2);
  });
});

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size > 0,
    () => false,
  );
}

async function press(page: Page, part: string): Promise<void> {
  const button = await page.waitForSelector(`tl-trainer >>> [part=${part}]:enabled`, whenVisible);
  await button!.focus();
  await page.keyboard.press('Enter');
}

/** Waits for a message to screen readers. */
async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('tl-trainer')
        ?.shadowRoot?.querySelector('[role=status]')
        ?.textContent.includes(wanted),
    {},
    words,
  );
}

function countExamples(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('tl-trainer')!.examples.length);
}
