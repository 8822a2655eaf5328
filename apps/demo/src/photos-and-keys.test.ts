import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { middleOf, named } from './testing/named.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';

const still = (name: string) =>
  fileURLToPath(new URL(`../../../tools/fixtures/stills/${name}.jpg`, import.meta.url));

describe('teaching without a mouse button held down', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('works with photos that are dropped on labels, and the next page has the model', async () => {
    const page = await site.newPage('/see/');
    await drop(page, 'Label 1', ['cup-1', 'cup-2', 'cup-3']);
    await drop(page, 'Label 2', ['cat-1', 'cat-2', 'cat-3']);
    await page.waitForSelector('#next-step:not([hidden])');
    await Promise.all([page.waitForNavigation(), page.click('#next-step a')]);

    await page.waitForFunction(
      () => document.querySelector('#model-name')!.textContent === 'Label 1, Label 2',
    );
    const chooser = page.waitForFileChooser();
    await page.click('label:has(#example)');
    await (await chooser).accept([still('cup-4')]);
    await page.waitForFunction(() => document.querySelector('#status')!.textContent !== '');
    const answer = await page.$eval('#status', ({ textContent }) => textContent);
    expect(answer).to.match(/^The photo looks like Label 1: \d+ % sure\.$/);
    await page.close();
  });

  it('works with the keyboard alone', async () => {
    const page = await site.newPage('/see/?new');
    await tabTo(page, 'Start camera');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.state === 'running');
    await tabTo(page, 'Hold to teach Label 1');
    await page.keyboard.press('Enter');
    // A press during a recording ends that recording.
    await page.waitForFunction(() => {
      const trainer = document.querySelector('tl-trainer')!;
      return trainer.examples.length > 0 && !trainer.matches(':state(recording)');
    });
    await tabTo(page, 'Hold to teach Label 2');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.model !== null);
    await page.close();
  });
});

/** Drops files, as from the desktop. */
async function drop(page: Page, label: string, names: readonly string[]): Promise<void> {
  const { x, y } = await middleOf(await named(page, 'button', `Hold to teach ${label}`));
  const session = await page.createCDPSession();
  const data = { items: [], files: names.map(still), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
  await page.waitForFunction(
    (label, count) => {
      const { examples } = document.querySelector('tl-trainer')!;
      return examples.filter((example) => example.label === label).length === count;
    },
    {},
    label,
    names.length,
  );
}

/** Presses Tab until the element with that accessible name has the focus, unless it has it already. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (presses > 0) await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    });
    const element = focused.asElement();
    if (element && (await accessibleName(page, element)) === name) return;
  }
  throw new Error(`Tab does not reach ${name}.`);
}

async function accessibleName(
  page: Page,
  element: import('puppeteer-core').ElementHandle<Node>,
): Promise<string> {
  const node = await page.accessibility.snapshot({ root: element, interestingOnly: false });
  return node?.name ?? '';
}
