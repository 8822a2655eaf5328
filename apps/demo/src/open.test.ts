import { expect } from 'chai';
import { zipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { smallExport } from '../../../packages/teachable-machine/src/testing/small-export.ts';
import { readFixture } from './testing/data-url.ts';
import { waitForScene, watchFilm } from './testing/film-camera.ts';
import { middleOf, named, press } from './testing/named.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { flaws } from './testing/violations.ts';

const labels = ['Cup', '김밥', '<b>Cat</b>'];

describe('a Teachable Machine file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  const path = (name: string) => join(folder, name);
  let site: OpenSite;
  let page: Page;

  before(async () => {
    const files = { ...smallExport('2021', labels) };
    mkdirSync(path('cups'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path(`cups/${name}`), bytes);
    writeFileSync(path('cups.zip'), zipSync(files));
    writeFileSync(path('poses.zip'), zipSync({ ...smallExport('pose', ['up', 'down']) }));
    const { 'model.json': model, 'weights.bin': weights } = files;
    writeFileSync(
      path('no-metadata.zip'),
      zipSync({ 'model.json': model, 'weights.bin': weights }),
    );
    writeFileSync(path('broken.zip'), zipSync(files).subarray(0, 3000));
    writeFileSync(path('holiday.zip'), zipSync({ 'notes.txt': new Uint8Array(8) }));
    const still = (name: string) => readFixture(`tools/fixtures/stills/${name}.jpg`);
    const manifest = Buffer.from('{"type":"image","version":"2.4.7","appdata":{}}');
    const project = {
      'Cup-!-0.jpg': still('cup-1'),
      'Cup-!-1.jpg': still('cup-2'),
      'Cat-!-0.jpg': still('cat-1'),
      'manifest.json': manifest,
    };
    writeFileSync(path('fruit.tm'), zipSync(project));
    site = await openSite();
    page = await site.newPage('/open/');
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const refusals = {
    'broken.zip': /"broken\.zip"/,
    'no-metadata.zip': /metadata\.json/,
    'holiday.zip': /holiday\.zip/,
  };
  for (const [name, words] of Object.entries(refusals)) {
    it(`is refused with a message on the page: ${name}`, async () => {
      await choose(page, path(name));
      await page.waitForFunction(() => document.querySelector('#problem')!.textContent !== '');
      expect(await text(page, '#problem')).to.match(words);
      expect(await page.$('#opened:not([hidden])')).to.equal(null);
      expect(await flaws(page)).to.deep.equal([]);
    });
  }

  it('runs with the camera as soon as its zip is dropped', async () => {
    await drop(page, [path('cups.zip')]);
    expect(await text(page, '#problem')).to.equal('');
    expect(await labelsOf(page)).to.deep.equal(labels);
    expect(await text(page, '#kind')).to.equal('A Teachable Machine model for pictures');
    expect(await text(page, '#opened-title')).to.equal('cups.zip: 3 labels');
    const shown = await page.$$eval('#labels li', (items) => items.map((item) => item.innerHTML));
    expect(shown).to.deep.equal(['Cup', '김밥', '&lt;b&gt;Cat&lt;/b&gt;']);
    expect(await text(page, '#snippet')).to.contain(
      '<tl-classifier src="cups.zip" autostart></tl-classifier>',
    );
    expect(await flaws(page)).to.deep.equal([]);
  });

  it('opens from a folder that is dropped', async () => {
    await drop(page, [path('cups')]);
    expect(await labelsOf(page)).to.deep.equal(labels);
    expect(await text(page, '#snippet')).to.contain('<tl-classifier src="my_model/" autostart>');
  });

  it('opens from an address, and an address without a model is named in the message', async () => {
    await type(page, `${site.origin}/see/`);
    await page.waitForFunction(() => document.querySelector('#problem')!.textContent !== '');
    expect(await text(page, '#problem')).to.contain('/see/model.json');
    await type(page, `${site.origin}/models/my_model`);
    expect(await labelsOf(page)).to.deep.equal(['Cup', 'Cat']);
    expect(await text(page, '#snippet')).to.contain(`src="${site.origin}/models/my_model"`);
  });

  it('is offered as a sample, which classifies what the film shows', async () => {
    await press(page, 'button', 'Open a sample');
    expect(await labelsOf(page)).to.deep.equal(['Cup', 'Cat']);
    for (const label of ['Cup', 'Cat']) {
      await page.waitForFunction(
        (label) => {
          const { prediction } = document.querySelector('tl-classifier')!;
          return prediction?.label === label && prediction.confidence > 0.9;
        },
        {},
        label,
      );
    }
  });

  it('shows the warning about a pose model', async () => {
    await choose(page, path('poses.zip'));
    await page.waitForFunction(() =>
      document.querySelector('tl-classifier')!.shadowRoot!.querySelector('[part=doubt]'),
    );
    await page.waitForFunction(() =>
      document.querySelector('#kind')!.textContent.endsWith('postures'),
    );
  });

  it('can be extended, and the new examples are stored', async () => {
    await choose(page, path('cups.zip'));
    await labelsOf(page);
    await press(page, 'button', 'Teach more');
    await page.waitForFunction(() => document.querySelector('tl-trainer')?.state === 'running');
    expect(await page.$eval('tl-trainer', (trainer) => [...trainer.labels])).to.deep.equal(labels);
    expect(await flaws(page)).to.deep.equal([]);
    await watchFilm(page, 'tl-trainer');
    const { x, y } = await middleOf(await named(page, 'button', 'Hold to teach Cup'));
    await page.mouse.move(x, y);
    await waitForScene(page, 'cup');
    await page.mouse.down();
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.examples.length > 2);
    await page.mouse.up();
    await page.waitForFunction(
      () => !document.querySelector('tl-trainer')!.matches(':state(recording)'),
    );
    // The last frames of a recording are still being compressed: training waits for them.
    const taught = await page.$eval('tl-trainer', async (trainer) => {
      await trainer.train();
      return trainer.examples.length;
    });

    await page.goto(`${site.origin}/see/?project=cups`);
    await page.waitForFunction(
      (taught) =>
        document.querySelector<HTMLElementTagNameMap['tl-trainer']>('tl-trainer:defined')?.examples
          .length === taught,
      {},
      taught,
    );
    expect(await page.$eval('tl-trainer', (trainer) => [...trainer.labels])).to.deep.equal(labels);
    await page.goto(`${site.origin}/open/`);
  });

  it('becomes a stored project if it is a .tm', async () => {
    await choose(page, path('fruit.tm'));
    await page.waitForSelector('#imported:not([hidden])');
    expect(await flaws(page)).to.deep.equal([]);
    expect(await text(page, '#imported-facts')).to.match(/^3 examples of 2 labels: Cup, Cat\./);
    await Promise.all([page.waitForNavigation(), page.click('#imported-open')]);
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLElementTagNameMap['tl-trainer']>('tl-trainer:defined')?.examples
          .length === 3,
    );
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.model !== null);
  });
});

async function choose(page: Page, path: string): Promise<void> {
  await (await page.$('input#files'))!.uploadFile(path);
}

async function type(page: Page, address: string): Promise<void> {
  await page.$eval('input#address', (input) => (input.value = ''));
  await page.type('#address', address);
  await page.keyboard.press('Enter');
}

/** Drops files or folders, as from the desktop. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const { x, y } = await middleOf((await page.$('#drop-title'))!);
  const session = await page.createCDPSession();
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}

/** The labels of the model that was opened last, from its first prediction. */
async function labelsOf(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector('#status')!.textContent === '');
  await page.waitForSelector('#opened:not([hidden])');
  return page.evaluate(async () => {
    const classifier = document.querySelector('tl-classifier')!;
    return new Promise<string[]>((resolve) =>
      classifier.addEventListener(
        'tl-prediction',
        ({ detail }) => resolve([...detail.scores.keys()]),
        { once: true },
      ),
    );
  });
}

function text(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ textContent }) => textContent);
}
