import { expect } from 'chai';
import type { CDPSession, Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import {
  backends,
  endWorkers,
  failure,
  loseGraphics,
  predictions,
  rememberWebgl,
  sleep,
  start,
  stop,
  suspendContexts,
  tryAgain,
  unplug,
  watchContexts,
  watchFailure,
  workersOnWebgl,
} from '../testing/interruptions.ts';
import { teachAndLoad } from '../testing/watched-page.ts';

const tags = ['tl-trainer', 'tl-classifier'] as const;

/** Longer than the silence after which a camera or a microphone counts as lost. */
const sleepMs = 6000;

const htmlOf = (modality: string) => `
  <tl-trainer modality="${modality}" labels="A, B" keep-running></tl-trainer>
  <tl-classifier keep-running></tl-classifier>`;

for (const modality of ['image', 'audio'] as const) {
  const device = modality === 'audio' ? 'microphone' : 'camera';
  describe(`elements of modality ${modality} that are interrupted`, function () {
    this.timeout(180_000);
    let open: OpenPage;
    let page: Page;
    let session: CDPSession;

    before(async () => {
      open = await openPage({ html: htmlOf(modality) });
      ({ page } = open);
      session = await open.browser.target().createCDPSession();
      await page.evaluateOnNewDocument(watchContexts);
      await page.reload();
      await page.evaluate(teachAndLoad);
    });
    after(() => open.close());

    for (const tag of tags) {
      describe(tag, () => {
        beforeEach(async () => {
          await page.evaluate(start, tag);
          await page.evaluate(predictions, tag, 1);
        });
        afterEach(() => page.evaluate(stop, tag));

        it('says that its worker is gone, and goes on at the press of a button', async () => {
          await page.evaluate(watchFailure, tag);
          await endWorkers(page, modality);
          expect(await page.evaluate(failure, tag)).to.match(
            /^worker-lost \| The browser ended a part of this page.* \| .*try again.* \| Try again$/,
          );
          const going = page.evaluate(predictions, tag, 2);
          await page.evaluate(tryAgain, tag);
          expect(await going).to.equal('running');
        });

        it('goes on and starts again while the network is gone', async () => {
          await page.setOfflineMode(true);
          expect(await page.evaluate(predictions, tag, 3)).to.equal('running');
          await page.evaluate(stop, tag);
          await page.evaluate(start, tag);
          expect(await page.evaluate(predictions, tag, 3)).to.equal('running');
          await page.setOfflineMode(false);
        });

        it(`says that the ${device} is gone, and goes on at the press of a button`, async () => {
          await page.evaluate(watchFailure, tag);
          await unplug(session, device);
          expect(await page.evaluate(failure, tag)).to.match(
            new RegExp(
              `^${device}-lost \\| The ${device} stopped .* \\| .*unplugged.*try again.* \\| Try again`,
            ),
          );
          const going = page.evaluate(predictions, tag, 2);
          await page.evaluate(tryAgain, tag);
          expect(await going).to.equal('running');
        });

        if (modality === 'audio') {
          it('goes on by itself after the browser has suspended the sound', async () => {
            await page.evaluate(suspendContexts);
            expect(await page.evaluate(predictions, tag, 10)).to.equal('running');
          });
        }
      });
    }

    it('go on by themselves after the device has slept', async function () {
      if (process.platform === 'win32') this.skip(); // has no way to halt a process
      for (const tag of tags) await page.evaluate(start, tag);
      await sleep(session, sleepMs);
      const states = tags.map((tag) => page.evaluate(predictions, tag, 10));
      expect(await Promise.all(states)).to.deep.equal(['running', 'running']);
    });
  });
}

describe('elements whose network runs on the graphics processor', function () {
  this.timeout(180_000);
  let open: OpenPage;
  before(async () => {
    open = await openPage({ html: htmlOf('image'), replaced: await workersOnWebgl() });
    await open.page.evaluate(teachAndLoad);
    await open.page.evaluate(backends);
    await open.page.evaluate(rememberWebgl);
    await open.page.reload();
    await open.page.evaluate(teachAndLoad);
  });
  after(() => open.close());

  it('go on by themselves after the browser has taken it away', async () => {
    const { page } = open;
    expect(await page.evaluate(backends)).to.deep.equal(['webgl']);
    for (const tag of tags) await page.evaluate(start, tag);
    for (const tag of tags) await page.evaluate(predictions, tag, 1);
    await loseGraphics(page);
    const states = tags.map((tag) => page.evaluate(predictions, tag, 3));
    expect(await Promise.all(states)).to.deep.equal(['running', 'running']);
  });
});

describe('a trainer whose training is interrupted', function () {
  this.timeout(180_000);
  let open: OpenPage;
  before(async () => {
    open = await openPage({ html: htmlOf('image') });
    await open.page.evaluate(teachAndLoad);
  });
  after(() => open.close());

  it('trains again by itself, in another worker', async () => {
    const { page } = open;
    await endWorkers(page, 'head');
    const labels = await page.evaluate(async () => {
      const trainer = document.querySelector('tl-trainer')!;
      trainer.removeExamples([trainer.examples[0]!.id]);
      return (await trainer.train()).head.labels;
    });
    expect(labels).to.deep.equal(['A', 'B']);
    expect(page.workers().filter((worker) => worker.url().includes('head-worker'))).to.have.length(
      1,
    );
  });
});
