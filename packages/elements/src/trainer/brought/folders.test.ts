import { ZipWriter } from '@tl-elements/core/zip';
import { expect } from 'chai';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openPage, whenVisible, type OpenPage } from '../../../tools/page.mjs';

const html = '<tl-trainer input="none"></tl-trainer>';
const stills = fileURLToPath(new URL('../../../../../tools/fixtures/stills/', import.meta.url));

/** Pictures on a disk: `things/cup`, `things/cat`, and what the system leaves there. */
describe('folders of pictures', () => {
  let disk: string;
  let open: OpenPage;
  let page: Page;
  before(async () => {
    disk = mkdtempSync(join(tmpdir(), 'folders-'));
    for (const label of ['cup', 'cat']) {
      mkdirSync(join(disk, 'things', label), { recursive: true });
      for (const number of [1, 2])
        cpSync(`${stills}${label}-${number}.jpg`, join(disk, 'things', label, `${number}.jpg`));
    }
    for (const label of ['cup', 'cat']) {
      mkdirSync(join(disk, 'set', 'train', label), { recursive: true });
      mkdirSync(join(disk, 'set', 'test', label), { recursive: true });
      cpSync(`${stills}${label}-1.jpg`, join(disk, 'set', 'train', label, '1.jpg'));
      cpSync(`${stills}${label}-4.jpg`, join(disk, 'set', 'test', label, '4.jpg'));
    }
    writeFileSync(join(disk, 'things', '.DS_Store'), 'left by the system');
    writeFileSync(join(disk, 'things.zip'), await zipped());
  });
  beforeEach(async () => {
    open = await openPage({ html, viewport: { width: 1200, height: 800 } });
    ({ page } = open);
    await page.waitForSelector('tl-trainer >>> .add', whenVisible);
  });
  afterEach(() => open.close());
  after(() => rmSync(disk, { recursive: true }));

  it('become labels when the folder around them is dropped, in place of those without a name', async () => {
    await drop([join(disk, 'things')]);
    expect(await taught(4)).to.deep.equal({ cat: 2, cup: 2 });
    // One step takes all of it back.
    await page.evaluate(() => document.querySelector('tl-trainer')!.undo());
    expect(await taught(0)).to.deep.equal({ 'Label 1': 0, 'Label 2': 0 });
    expect(await page.evaluate(() => document.querySelector('tl-trainer')!.undo())).to.equal(false);
  });

  it('hold tests where they lie in a folder of that name, and are kept as tests from the tray', async () => {
    await drop([join(disk, 'set')]);
    expect(await taught(2)).to.deep.equal({ cat: 1, cup: 1 });
    expect(await tests(2)).to.deep.equal({ cat: 1, cup: 1 });
    const notice = await page.waitForSelector('tl-trainer >>> .notice p', whenVisible);
    const words = await notice!.evaluate(({ textContent }) => textContent);
    expect(words).to.equal('Added 2 labels, 2 examples, and 2 tests.');
    // There is nothing to try them with before.
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.model !== null);
    await drop([join(disk, 'things')], '.try-line');
    const keep = await page.waitForSelector('tl-trainer >>> .keep .primary', whenVisible);
    await page.waitForFunction(() => {
      const { renderRoot } = document.querySelector('tl-trainer')!;
      return (
        !renderRoot.querySelector('.trying') && renderRoot.querySelectorAll('.thing').length === 4
      );
    });
    await keep!.press('Enter');
    expect(await tests(6)).to.deep.equal({ cat: 3, cup: 3 });
  });

  it('are saved as a zip which, dropped on an empty trainer, gives the same labels and counts', async () => {
    await drop([join(disk, 'set')]);
    await taught(2);
    const session = await page.createCDPSession();
    const allowed = { behavior: 'allow', downloadPath: disk, eventsEnabled: true } as const;
    await session.send('Browser.setDownloadBehavior', allowed);
    const saved = new Promise<void>((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
    });
    for (const button of ['[part=use-button]:enabled', '.others button:last-child']) {
      const found = await page.waitForSelector(`tl-trainer >>> ${button}`, whenVisible);
      await found!.press('Enter');
    }
    await saved;
    await page.reload();
    await page.waitForSelector('tl-trainer >>> .add', whenVisible);
    await drop([join(disk, 'folders.zip')]);
    expect(await taught(2)).to.deep.equal({ cat: 1, cup: 1 });
    expect(await tests(2)).to.deep.equal({ cat: 1, cup: 1 });
  });

  it('become labels from a zip', async () => {
    await drop([join(disk, 'things.zip')]);
    expect(await taught(4)).to.deep.equal({ cat: 2, cup: 2 });
  });

  it('are asked about if it is a single one, whose name is offered', async () => {
    await drop([join(disk, 'things', 'cup')]);
    const offer = await page.waitForSelector('tl-trainer >>> .choice:last-child', whenVisible);
    expect(await offer!.evaluate(({ textContent }) => textContent)).to.match(/New label\s+cup/);
    expect(await page.evaluate(focusedText)).to.equal('Label 1');
    await offer!.press('Enter');
    expect(await taught(2)).to.deep.equal({ 'Label 1': 0, 'Label 2': 0, cup: 2 });
    // The tray is gone, and the focus is not.
    expect(await page.$('tl-trainer >>> .tray')).to.equal(null);
    expect(await page.evaluate(() => document.activeElement?.localName)).to.equal('tl-trainer');
  });

  async function drop(files: readonly string[], on = '.list-head'): Promise<void> {
    const head = await page.waitForSelector(`tl-trainer >>> ${on}`, whenVisible);
    const { x, y } = (await head!.boundingBox())!;
    const session = await page.createCDPSession();
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: x + 9, y: y + 9, data });
  }

  const taught = (count: number) => counted('examples', count);
  const tests = (count: number) => counted('testExamples', count);

  /** Waits for so many, and counts them by label. */
  async function counted(
    list: 'examples' | 'testExamples',
    count: number,
  ): Promise<Record<string, number>> {
    await page.waitForFunction(
      (of, wanted) => document.querySelector('tl-trainer')![of].length >= wanted,
      {},
      list,
      count,
    );
    return page.evaluate((of) => {
      const trainer = document.querySelector('tl-trainer')!;
      const countOf = (label: string) => trainer[of].filter((each) => each.label === label).length;
      return Object.fromEntries(trainer.labels.map((label) => [label, countOf(label)]));
    }, list);
  }
});

function focusedText(): string | undefined {
  return document.activeElement?.shadowRoot?.activeElement?.textContent.trim();
}

async function zipped(): Promise<Uint8Array> {
  const zip = new ZipWriter();
  for (const name of ['cup-1.jpg', 'cup-2.jpg', 'cat-1.jpg', 'cat-2.jpg']) {
    const [label] = name.split('-');
    zip.addPacked(`things/${label}/${name}`, new Uint8Array(readFileSync(`${stills}${name}`)));
  }
  zip.addPacked('__MACOSX/things/cup/._cup-1.jpg', new Uint8Array([1, 2, 3]));
  return new Uint8Array(await zip.blob().arrayBuffer());
}
