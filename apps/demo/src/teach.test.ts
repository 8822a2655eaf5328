import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { waitForScene, watchFilm, type Subject } from './testing/film-camera.ts';
import { middleOf, named, press } from './testing/named.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { listen, share } from './testing/predictions.ts';
import { serveFolder } from './testing/serve-folder.ts';
import { savedModel } from './testing/teach.ts';

const elementsFolder = fileURLToPath(new URL('../../../packages/elements/cdn', import.meta.url));

describe('from a camera to another page', () => {
  let site: OpenSite;
  let page: Page;
  let model: Uint8Array;

  before(async () => {
    site = await openSite();
    page = await site.newPage('/see/');
  });
  after(() => site.close());

  it('teaches two labels by holding their buttons', async () => {
    await press(page, 'button', 'Start camera');
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.state === 'running');
    await watchFilm(page, 'tl-trainer');
    const trained = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const trainer = document.querySelector('tl-trainer')!;
          trainer.addEventListener('tl-trained', ({ detail }) =>
            resolve([...detail.model.head.labels]),
          );
        }),
    );
    await hold('Label 1', 'cat');
    await hold('Label 2', 'rocket');
    expect(await trained).to.deep.equal(['Label 1', 'Label 2']);
  });

  it('classifies what is in front of the camera', async () => {
    const answers = await listen(page, 'tl-trainer', ['cat', 'rocket']);
    expect(share(answers.cat, 'Label 1')).to.be.greaterThan(0.9);
    expect(share(answers.rocket, 'Label 2')).to.be.greaterThan(0.9);
  });

  it('shows the picture without interruption', async () => {
    const restarts = await page.evaluate(async () => {
      const trainer = document.querySelector('tl-trainer')!;
      const preview = trainer.shadowRoot!.querySelector('video')!;
      let restarts = 0;
      preview.addEventListener('emptied', () => restarts++);
      for (let count = 0; count < 10; count++) {
        await new Promise((resolve) =>
          trainer.addEventListener('tl-prediction', resolve, { once: true }),
        );
      }
      return restarts;
    });
    expect(restarts).to.equal(0);
  });

  it('saves a model that works on another host, with the elements from a third', async () => {
    model = await savedModel(page);
    await page.close();
    site.witness.forget();
    await using elements = await serveFolder(elementsFolder);
    await using own = await serveFolder(
      elementsFolder,
      new Map<string, string | Uint8Array>([
        ['/index.html', ownPage(elements.origin)],
        ['/cat-or-rocket.tl.zip', model],
        ['/favicon.ico', ''],
      ]),
    );

    const other = await site.newPage(`${own.origin}/index.html`);
    await other.waitForFunction(() => document.querySelector('tl-classifier')!.state === 'running');
    await watchFilm(other, 'tl-classifier');
    const answers = await listen(other, 'tl-classifier', ['cat', 'rocket']);
    expect(share(answers.cat, 'Label 1')).to.be.greaterThan(0.9);
    expect(share(answers.rocket, 'Label 2')).to.be.greaterThan(0.9);

    const origins = new Set(site.witness.addresses.map((address) => new URL(address).origin));
    expect([...origins].sort()).to.deep.equal([elements.origin, own.origin].sort());
    const fromOwn = site.witness.addresses.filter((address) => address.startsWith(own.origin));
    expect(fromOwn.map((address) => new URL(address).pathname)).to.include.members([
      '/index.html',
      '/cat-or-rocket.tl.zip',
    ]);
    expect(fromOwn.filter((address) => /weights|\.js$/.test(address))).to.deep.equal([]);
  });

  /** Holds a label's button with the mouse while the film shows a subject. */
  async function hold(label: string, subject: Subject): Promise<void> {
    const { x, y } = await middleOf(await named(page, 'button', `Hold to teach ${label}`));
    await page.mouse.move(x, y);
    await waitForScene(page, subject);
    await page.mouse.down();
    await new Promise((resolve) => setTimeout(resolve, 1800));
    await page.mouse.up();
  }
});

function ownPage(elementsOrigin: string): string {
  return `<!doctype html>
<title>Cat or rocket?</title>
<script type="module" src="${elementsOrigin}/tl-elements.js"></script>
<tl-classifier src="cat-or-rocket.tl.zip" face="picture" autostart></tl-classifier>`;
}
