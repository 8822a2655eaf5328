import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { dataUrl, readFixture } from './testing/data-url.ts';
import { named, press } from './testing/named.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { teach } from './testing/teach.ts';
import { flaws } from './testing/violations.ts';

const still = (name: string) =>
  dataUrl('image/jpeg', readFixture(`tools/fixtures/stills/${name}.jpg`));

describe('stored projects', () => {
  const downloads = mkdtempSync(join(tmpdir(), 'projects-'));
  let site: OpenSite;
  let page: Page;

  before(async () => {
    site = await openSite();
    page = await site.newPage('/projects/');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      browserContextId: site.context.id!,
    });
  });
  after(async () => {
    await site.close();
    rmSync(downloads, { recursive: true });
  });

  it('are none at first', async () => {
    await page.waitForSelector('#empty:not([hidden])');
    expect(await projects(page)).to.deep.equal([]);
    expect(await flaws(page)).to.deep.equal([]);
  });

  it('have all their examples after a reload of the page', async () => {
    await page.goto(`${site.origin}/see/`);
    await page.waitForFunction(() => document.querySelector('tl-trainer')?.project === 'Pictures');
    await teach(page, { Cup: [still('cup-1'), still('cup-2')], Cat: [still('cat-1')] });
    await page.reload();
    await holds(page, ['Cup', 'Cat'], 3);
    // The stored model can be used on a page at once, too.
    await page.waitForSelector('#next-step:not([hidden])');
  });

  it('are listed with their facts', async () => {
    await page.goto(`${site.origin}/projects/`);
    await page.waitForSelector('.project');
    expect(await projects(page)).to.deep.equal([
      { name: 'Pictures', labels: 'Cup, Cat', facts: 'Pictures · 3 examples · just now' },
    ]);
    expect(await page.$('#empty:not([hidden])')).to.equal(null);
    await page.waitForFunction(() => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.newest img')];
      return images.length === 3 && images.every(({ naturalWidth }) => naturalWidth > 0);
    });
  });

  it('can be created', async () => {
    await page.goto(`${site.origin}/see/?new`);
    await page.waitForFunction(
      () => document.querySelector('tl-trainer')?.project === 'Pictures 2',
    );
    expect(new URL(page.url()).search).to.equal('?project=Pictures+2');
    await teach(page, { A: [still('cup-1')], B: [still('rocket-1')] });
    await page.goto(`${site.origin}/projects/`);
    await page.waitForSelector('.project');
    expect(await names(page)).to.deep.equal(['Pictures 2', 'Pictures']);
    expect(await flaws(page)).to.deep.equal([]);
  });

  it('can be renamed, but not to a name that is taken', async () => {
    await press(page, 'button', 'Rename: Pictures 2');
    await page.waitForSelector('#rename[open]');
    await page.keyboard.type('Pictures');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#rename .problem')!.textContent);
    expect(await page.$eval('#rename .problem', ({ textContent }) => textContent)).to.equal(
      'There is a project "Pictures" already. Choose another name.',
    );
    expect(await flaws(page)).to.deep.equal([]);
    await page.keyboard.type('Cup & <rocket>?');
    await page.keyboard.press('Enter');
    await says(page, 'Renamed to “Cup & <rocket>?”.');
    expect(await names(page)).to.deep.equal(['Cup & <rocket>?', 'Pictures']);
  });

  it('open by their link, whatever their name is', async () => {
    await Promise.all([page.waitForNavigation(), press(page, 'link', 'Open: Cup & <rocket>?')]);
    await holds(page, ['A', 'B'], 2);
    await page.goto(`${site.origin}/projects/`);
    await page.waitForSelector('.project');
  });

  it('are saved to a file, deleted after a question, and opened from the file', async () => {
    await press(page, 'button', 'Save to a file: Pictures');
    await says(page, 'Saved “Pictures” in your downloads.');
    const file = join(downloads, 'Pictures.tl.zip');
    await whole(file);

    const button = await named(page, 'button', 'Delete: Pictures');
    await button.click();
    await page.waitForSelector('#delete[open]');
    expect(await flaws(page)).to.deep.equal([]);
    await page.keyboard.press('Enter'); // on "Cancel"
    await page.waitForSelector('#delete:not([open])');
    expect(await names(page)).to.include('Pictures');
    await button.click();
    await press(page, 'button', 'Delete');
    await says(page, 'Deleted “Pictures”.');
    expect(await names(page)).to.deep.equal(['Cup & <rocket>?']);
    await page.reload();
    await page.waitForSelector('.project');
    expect(await names(page)).to.deep.equal(['Cup & <rocket>?']);

    await Promise.all([page.waitForNavigation(), upload(page, file)]);
    expect(new URL(page.url()).pathname).to.equal('/see/');
    await holds(page, ['Cup', 'Cat'], 3);
  });

  it('are not made from a file without a project', async () => {
    await page.goto(`${site.origin}/projects/`);
    await page.waitForSelector('.project');
    await upload(page, new URL('../public/film/three-subjects.jpg', import.meta.url).pathname);
    await page.waitForFunction(() =>
      document.querySelector('#status')!.textContent.includes('three-subjects.jpg"'),
    );
    await page.reload();
    await page.waitForSelector('.project');
    expect(await names(page)).to.have.members(['Pictures', 'Cup & <rocket>?']);
  });
});

/** The texts of the list. */
function projects(page: Page): Promise<{ name: string; labels: string; facts: string }[]> {
  return page.$$eval('.project', (rows) =>
    rows.map((row) => {
      const text = (part: string) => row.querySelector(`[data-part=${part}]`)!.textContent;
      return { name: text('name'), labels: text('labels'), facts: text('facts') };
    }),
  );
}

async function names(page: Page): Promise<string[]> {
  return (await projects(page)).map(({ name }) => name);
}

async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (words) => document.querySelector('#status')!.textContent === words,
    {},
    words,
  );
}

/** Waits until the page's trainer has these labels and this number of examples. */
async function holds(page: Page, labels: readonly string[], examples: number): Promise<void> {
  await page.waitForFunction(
    (examples) =>
      document.querySelector<HTMLElementTagNameMap['tl-trainer']>('tl-trainer:defined')?.examples
        .length === examples,
    {},
    examples,
  );
  expect(await page.$eval('tl-trainer', (trainer) => [...trainer.labels])).to.deep.equal(labels);
}

async function upload(page: Page, path: string): Promise<void> {
  await (await page.$('input#file'))!.uploadFile(path);
}

/** Waits until a download is complete: the end of its directory is the end of a zip. */
async function whole(path: string): Promise<void> {
  for (;;) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (bytes.includes('PK\x05\x06')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
