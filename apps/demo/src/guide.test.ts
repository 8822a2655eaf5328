import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { readFixture } from './testing/data-url.ts';
import { filmHands, filmPostures } from './testing/drawn-films.ts';
import { named, press } from './testing/named.ts';
import { openSite } from './testing/open-site.ts';
import { serveFolder } from './testing/serve-folder.ts';
import { soundOf } from './testing/sounds.ts';
import { savedModel, teach, type Lessons } from './testing/teach.ts';

const elementsFolder = fileURLToPath(new URL('../../../packages/elements/cdn', import.meta.url));

/** The HTML page in a page of docs/guide. */
function pageIn(guide: string): string {
  const [, page] = /```html\n(<!doctype[^]*?)\n```/.exec(
    readFixture(`docs/guide/${guide}`).toString(),
  )!;
  return page!;
}

/** The HTML page that a page of the site shows for copying. */
function pageOn(page: string): string {
  const html = readFixture(`apps/demo/src/${page}`).toString();
  return /<code>(&lt;!doctype[^]*?)<\/code\s*>/
    .exec(html)![1]!
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the guide', () => {
  it('switches a light by clapping, as the site itself does', async () => {
    const lessons = {
      Background: [soundOf('quiet')],
      Clap: [soundOf('clap')],
      Whistle: [soundOf('whistle')],
    };
    const use = async (page: Page) => {
      await press(page, 'button', 'Start microphone');
      await page.waitForFunction(() => document.querySelector('output')!.value === 'on');
      await page.waitForFunction(() => document.querySelector('output')!.value === 'off');
    };
    await run('sound-trigger.md', '/hear/', 'clap', undefined, lessons, use, tryOnTheSite);
  });

  /** The page of the site that uses a model is given the one that was taught, and works with the microphone. */
  async function tryOnTheSite(page: Page): Promise<void> {
    await page.waitForSelector('#next-step:not([hidden])');
    await Promise.all([page.waitForNavigation(), page.click('#next-step a')]);
    await page.waitForFunction(
      () => document.querySelector('#model-name')!.textContent === 'Background, Clap, Whistle',
    );
    expect(await page.$eval('input#example', (input) => input.accept)).to.equal('audio/*');
    await press(page, 'button', 'Use my microphone');
    for (const label of ['Whistle', 'Clap']) {
      await page.waitForFunction(
        (label) => document.querySelector('#last-label')!.textContent === label,
        {},
        label,
      );
    }
    await press(page, 'button', 'Stop the microphone');
    await named(page, 'button', 'Use my microphone');
  }

  it('turns one page for one raised arm', async () => {
    const { switches, pictures, close } = await filmPostures();
    const lessons = { Standing: [pictures['standing']!], 'Arm up': [pictures['arm-up']!] };
    await run('posture-trigger.md', '/posture/', 'arm', switches, lessons, async (page) => {
      const labels = await page.evaluate(async () => {
        const settled: (string | null)[] = [];
        const classifier = document.querySelector('tl-classifier')!;
        classifier.addEventListener('tl-label', ({ detail }) => settled.push(detail.label));
        const output = document.querySelector('output')!;
        while (output.value !== '3') await new Promise(requestAnimationFrame);
        return settled;
      });
      expect(labels.filter((label) => label === 'Standing')).to.have.length.at.least(1);
      expect(labels.at(-1)).to.equal('Arm up');
    }).finally(close);
  });

  it('plays a film after a sign was held, and stops it after another', async () => {
    const { switches, pictures, close } = await filmHands();
    const lessons = { Open: [pictures['open']!], 'Two fingers': [pictures['two-fingers']!] };
    await run('hand-sign-trigger.md', '/hand/', 'hand', switches, lessons, async (page) => {
      const isPaused = () => page.waitForFunction(() => document.querySelector('video')!.paused);
      await page.waitForFunction(() => !document.querySelector('video')!.paused);
      await isPaused();
    }).finally(close);
  });

  it('shows a trainer with two tags', async () => {
    const html = /```html\n(<script[^]*?)\n```/.exec(
      readFixture('docs/guide/README.md').toString(),
    )![1]!;
    const site = await openSite();
    await using host = await serve(
      new Map([
        ['/index.html', html],
        ['/favicon.ico', ''],
      ]),
    );
    const page = await site.newPage(`${host.origin}/index.html`);
    await named(page, 'button', 'Start microphone');
    await site.close();
  });

  it('has a snippet on the first page that classifies what is in front of the camera', async () => {
    const site = await openSite();
    await using host = await serve(
      new Map<string, string | Uint8Array>([
        ['/index.html', pageOn('index.html')],
        ['/cup-or-cat.tl.zip', readFixture('apps/demo/public/models/cup-or-cat.tl.zip')],
        ['/favicon.ico', ''],
      ]),
    );
    const page = await site.newPage(`${host.origin}/index.html`);
    for (const answer of ['Cup', 'Cat', 'None of these.', 'Cup']) {
      await page.waitForFunction(
        (answer) => document.querySelector('#answer')!.textContent === answer,
        {},
        answer,
      );
    }
    await site.close();
  });

  it('has the same pages as the site', () => {
    const guides = readdirSync(new URL('../../../docs/guide/', import.meta.url)).filter((name) =>
      name.endsWith('-trigger.md'),
    );
    const shown = ['hear', 'posture', 'hand', 'move'].map((story) => pageOn(`${story}/index.html`));
    expect(shown).to.have.members(guides.map(pageIn));
  });
});

/** A host with the elements under `tl/`, as the guide says. */
function serve(files: ReadonlyMap<string, string | Uint8Array>) {
  return serveFolder(elementsFolder, files, '/tl/');
}

/** Teaches a model on the site, goes on there, and uses it on the guide's page on another host. */
async function run(
  guide: string,
  story: string,
  model: string,
  devices: readonly string[] | undefined,
  lessons: Lessons,
  use: (page: Page) => Promise<void>,
  next?: (page: Page) => Promise<void>,
): Promise<void> {
  const site = await openSite(devices);
  try {
    const taught = await site.newPage(story);
    await teach(taught, lessons);
    const file = await savedModel(taught);
    await next?.(taught);
    await taught.close();
    await using host = await serve(
      new Map<string, string | Uint8Array>([
        ['/index.html', pageIn(guide)],
        [`/${model}.tl.zip`, file],
        ['/film.webm', readFixture('apps/demo/public/film/three-subjects.webm')],
        ['/favicon.ico', ''],
      ]),
    );
    const page = await site.newPage(`${host.origin}/index.html`);
    await use(page);
  } finally {
    await site.close();
  }
}
