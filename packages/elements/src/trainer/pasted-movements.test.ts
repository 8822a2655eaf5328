import { expect } from 'chai';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import { addActing, makeRaisingFilm, type Acting } from '../testing/acting-camera.ts';
import { cameraFrom } from '../testing/people-film.ts';

declare const acting: Acting;

const html = '<tl-trainer modality="pose" motion labels="Raise, Squat"></tl-trainer>';

/** Allows what the elements load, and no other address: not even those that hold their content. */
const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src http://localhost:*">`;

describe('the snippet of a model of movements, pasted into an empty page', function () {
  this.timeout(300_000);
  let open: OpenPage;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'film-'));
    const film = join(folder, 'raising.mjpeg');
    open = await openPage({ html, switches: cameraFrom(film), framesPerSecond: 30 });
    await addActing(open.page);
    await makeRaisingFilm(open.page, film);
  });
  after(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  it('tells a movement that the camera shows, with the model inside', async () => {
    const { page } = open;
    await page.evaluate(teachSquat);
    const button = await page.waitForSelector('tl-trainer >>> [data-label=Raise] .teach');
    await page.evaluate(() => document.querySelector('tl-trainer')!.start());
    // Until there are movements enough: how many a recording holds depends on the machine.
    for (let raised = 0; raised < 3; raised = await page.evaluate(countRaised)) {
      const box = (await button!.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await new Promise((resolve) => setTimeout(resolve, 7000));
      await page.mouse.up();
      await page.waitForFunction(() =>
        document.querySelector('tl-trainer')!.matches(':not(:state(recording))'),
      );
    }
    const snippet = await page.evaluate(finish);
    expect(snippet.length).to.be.below(65_536);

    const pasted = await pastedPage(policy + snippet);
    expect(await pasted.evaluate(nextLabel)).to.equal('Raise');
    await pasted.close();
  });

  /** A page of another origin that holds nothing else. */
  async function pastedPage(content: string): Promise<Page> {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><meta charset="utf-8">${content}`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const page = await open.browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    page.once('close', () => server.close());
    await page.evaluate(() => document.querySelector('tl-classifier')!.ready);
    return page;
  }
});

/** Teaches the other label by keypoints; runs in the page. */
async function teachSquat(): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  const { made, squat } = acting;
  const clips = [made(squat), made(squat, 900), made(squat, 1100)];
  await document.querySelector('tl-trainer')!.addExamples('Squat', clips);
}

/** Runs in the page. */
function countRaised(): number {
  const { examples } = document.querySelector('tl-trainer')!;
  return examples.filter(({ label }) => label === 'Raise').length;
}

/** Stops the camera, and gives the snippet; runs in the page. */
async function finish(): Promise<string> {
  const trainer = document.querySelector('tl-trainer')!;
  await trainer.train();
  await trainer.stop();
  return trainer.embedCode({ scriptUrl: new URL('cdn/tl-elements.js', location.href).href });
}

/** The next movement that the classifier tells; runs in the page. */
async function nextLabel(): Promise<string | null> {
  const classifier = document.querySelector('tl-classifier')!;
  const told = new Promise<string | null>((resolve) => {
    classifier.addEventListener('tl-label', ({ detail }) => {
      if (detail.label !== null) resolve(detail.label);
    });
  });
  await classifier.start();
  return told;
}
