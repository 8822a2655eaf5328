import {
  adviceFor,
  findFirefox,
  findWebKit,
  openPageIn,
  type OtherPage,
} from '@tl-elements/tools/other-browsers';
import { AssertionError, expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { watchFilm, type Subject } from './testing/film-camera.ts';
import { share } from './testing/predictions.ts';
import { serveFolder, type Host } from './testing/serve-folder.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const filmDevices = '/testing/devices/film-devices.js';

for (const [name, browser, paths] of [
  ['Firefox', 'firefox', findFirefox()],
  ['WebKit', 'webkit', findWebKit()],
] as const) {
  describe(`the demo in ${name}`, () => {
    let site: Host | null = null;
    before(async function () {
      if (!paths) {
        console.log(adviceFor[browser]);
        this.skip();
      }
      site = await serveWithFilm('see');
    });
    after(() => site?.close());

    it('teaches two labels from the camera, names what it shows, and saves a model', async function () {
      this.timeout((repeats + 1) * (visitMs + 30_000));
      await unlessItCrashes(async () => {
        const page = await openPageIn(browser, `${site!.origin}/see/`);
        // Whatever waits for a page that is closed fails.
        const limit = setTimeout(() => void page.close(), visitMs);
        try {
          await teachTwoLabels(page);
          expect(await labelsOfSavedModel(page)).to.deep.equal(['Label 1', 'Label 2']);
        } finally {
          clearTimeout(limit);
          await page.close();
        }
      });
    });
  });
}

/** A visit takes half a minute, and much longer on a busy machine; milliseconds. */
const visitMs = 300_000;

/** How often it is done again. */
const repeats = 2;

/** WebKitGTK itself crashes or stops answering now and then: then all is done once more. A wrong answer is one. */
async function unlessItCrashes(visit: () => Promise<void>): Promise<void> {
  for (let left = repeats; ; left--) {
    try {
      await visit();
      return;
    } catch (failure) {
      if (left === 0 || failure instanceof AssertionError) throw failure;
      console.log(`Once more: ${String(failure)}`);
    }
  }
}

async function teachTwoLabels(page: OtherPage): Promise<void> {
  await press(page, 'Start camera');
  await page.evaluate(async () => {
    const trainer = document.querySelector('tl-trainer')!;
    while (trainer.state !== 'running') {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await watchFilm(page, 'tl-trainer');
  await hold(page, 'Label 1', 'cat');
  await hold(page, 'Label 2', 'rocket');
  for (const [subject, label] of [
    ['cat', 'Label 1'],
    ['rocket', 'Label 2'],
  ] as const) {
    await show(page, subject);
    const answers = await answersFrom(page, label);
    expect(share(answers, label), answers.join()).to.be.greaterThan(0.9);
  }
}

/** What the film shows from now on, as the preview has it. */
async function show(page: OtherPage, subject: Subject): Promise<void> {
  await page.evaluate(async (subject) => {
    const { filmDevices, shownSubject } = globalThis as unknown as FilmPage;
    filmDevices.subject = subject;
    while (shownSubject() !== subject) await new Promise(requestAnimationFrame);
  }, subject);
}

/**
 * The labels of twenty predictions in a row: of the first in which nearly all are this one, or of the last of two hundred. Pictures
 * of before may still come for a while on a busy machine.
 */
function answersFrom(page: OtherPage, label: string): Promise<(string | null)[]> {
  return page.evaluate(async (label) => {
    const answers: (string | null)[] = [];
    const trainer = document.querySelector('tl-trainer')!;
    const last = () => answers.slice(-20);
    const isSteady = () => last().filter((each) => each === label).length >= 19;
    while (!isSteady() && answers.length < 200) {
      const { detail } = await new Promise<HTMLElementEventMap['tl-prediction']>((resolve) =>
        trainer.addEventListener('tl-prediction', resolve, { once: true }),
      );
      answers.push(detail.label);
    }
    return last();
  }, label);
}

/** Those that a classifier of the same page gives scores, once it has loaded the model. */
function labelsOfSavedModel(page: OtherPage): Promise<string[]> {
  return page.evaluate(async () => {
    const model = await document.querySelector('tl-trainer')!.saveModel();
    const classifier = document.createElement('tl-classifier');
    classifier.setAttribute('input', 'none');
    document.body.append(classifier);
    await classifier.load(model);
    const video = document.querySelector('tl-trainer')!.shadowRoot!.querySelector('video')!;
    const { scores } = await classifier.classify(video);
    return [...scores.keys()];
  });
}

async function press(page: OtherPage, control: string): Promise<void> {
  await moveTo(page, control);
  await page.mouse.down();
  await page.mouse.up();
}

/** Holds a label's button with the mouse while the film shows a subject, until it has five examples. */
async function hold(page: OtherPage, label: string, subject: Subject): Promise<void> {
  await show(page, subject);
  // What the trainer sees may lag behind the preview by a second or two: nothing here has a graphics processor.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await moveTo(page, `Hold to teach ${label}`);
  await page.mouse.down();
  await page.evaluate(async (label) => {
    const trainer = document.querySelector('tl-trainer')!;
    const ofLabel = () => trainer.examples.filter((example) => example.label === label);
    while (ofLabel().length < 5) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, label);
  await page.mouse.up();
  await page.evaluate(async () => {
    const trainer = document.querySelector('tl-trainer')!;
    while (trainer.matches(':state(recording)')) await new Promise(requestAnimationFrame);
  });
}

/** Moves the mouse to the button of that name in the trainer. */
async function moveTo(page: OtherPage, name: string): Promise<void> {
  const [x, y] = await page.evaluate(async (name) => {
    await customElements.whenDefined('tl-trainer');
    const trainer = document.querySelector('tl-trainer')!;
    // Its words are in elements of their own, without spaces between them.
    const nameOf = (button: HTMLElement) =>
      (button.getAttribute('aria-label') ?? button.textContent).replaceAll(/\s/g, '');
    const find = () =>
      [...trainer.shadowRoot!.querySelectorAll('button')].find(
        (button) => nameOf(button) === name.replaceAll(' ', ''),
      );
    while (!find()) await new Promise(requestAnimationFrame);
    const button = find()!;
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = button.getBoundingClientRect();
    return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  }, name);
  await page.mouse.move(x!, y!);
}

/** The built site; a page of it plays the film of Chromium's tests as its camera. */
async function serveWithFilm(story: string): Promise<Host> {
  const html = readFileSync(at(`../dist/${story}/index.html`), 'utf8');
  const films = readdirSync(at('../../../tools/fixtures/films')).map((file): [string, Buffer] => [
    `/fixtures/films/${file}`,
    readFileSync(at(`../../../tools/fixtures/films/${file}`)),
  ]);
  return serveFolder(
    at('../dist/'),
    new Map<string, string | Uint8Array>([
      [
        `/${story}/index.html`,
        html.replace('<head>', `<head><script src="${filmDevices}"></script>`),
      ],
      [filmDevices, readFileSync(at('../../../tools/testing/other-browsers/film-devices.js'))],
      ...films,
    ]),
  );
}

/** What a page of `serveWithFilm` has once `watchFilm` was called. */
interface FilmPage {
  readonly filmDevices: { subject: Subject };
  shownSubject(): Subject | null;
}
