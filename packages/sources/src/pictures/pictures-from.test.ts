import { expect } from 'chai';
import { openBrowser, type TestBrowser } from '@tl-elements/tools/browser-page';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Sources from '../index.ts';

declare const entry: typeof Sources;
declare const dropped: Promise<readonly string[]>;

const modulePath = fileURLToPath(new URL('../index.ts', import.meta.url));

describe('a folder that is dropped', () => {
  let folder: string;
  let test: TestBrowser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    test = await openBrowser({ entry: modulePath });
  });

  after(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  /** Drops files and folders of the disk on the page, as a person does. */
  async function drop(paths: readonly string[]): Promise<readonly string[]> {
    const page = await test.browser.newPage();
    await page.goto(`http://localhost:${test.port}/`);
    await page.evaluate(() => {
      const names = new Promise<readonly string[]>((resolve, reject) => {
        document.addEventListener('dragover', (event) => event.preventDefault());
        document.addEventListener('drop', (event) => {
          event.preventDefault();
          entry
            .picturesFrom(event.dataTransfer!)
            .then((files) => resolve(files.map(({ name }) => name)), reject);
        });
      });
      Object.assign(globalThis, { dropped: names });
    });
    const session = await page.createCDPSession();
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 20, y: 20, data });
    }
    return page.evaluate(() => dropped);
  }

  it("gives its pictures in the order of their names, with those of folders inside, without the system's own files", async () => {
    const root = join(folder, 'cats');
    mkdirSync(join(root, 'more', 'deep'), { recursive: true });
    mkdirSync(join(root, '__MACOSX'));
    for (const name of [
      'cat-10.jpg',
      'cat-2.jpg',
      '.DS_Store',
      'notes.txt',
      '__MACOSX/cat-2.jpg',
      'more/deep/cat-3.png',
    ]) {
      writeFileSync(join(root, name), 'content');
    }
    const single = join(folder, 'single.webp');
    writeFileSync(single, 'content');
    expect(await drop([root, single])).to.deep.equal([
      'cat-2.jpg',
      'cat-10.jpg',
      'cat-3.png',
      'single.webp',
    ]);
  });

  it('gives all pictures of a large folder', async () => {
    const root = join(folder, 'many');
    mkdirSync(root);
    const names = Array.from({ length: 250 }, (_, index) => `cat-${index}.jpg`);
    names.forEach((name) => writeFileSync(join(root, name), 'content'));
    expect(await drop([root])).to.deep.equal(names);
  });
});
