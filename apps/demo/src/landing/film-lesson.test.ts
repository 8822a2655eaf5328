import { expect } from 'chai';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openSite, type OpenSite } from '../testing/open-site.ts';

/** Milliseconds between the keys that somebody types. */
const pauses = [60, 150, 90, 120];

describe('the lesson of the first page', () => {
  let site: OpenSite;
  let page: Page;
  let failures: string[];
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  beforeEach(async () => {
    page = await site.newPage('/');
    failures = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    // So slowly that keys find the lesson unfinished on a busy machine, too.
    await play(0.3);
  });
  afterEach(() => page.close());

  const play = (rate: number) =>
    page.$eval('#film', (film, rate) => ((film as HTMLVideoElement).playbackRate = rate), rate);

  /** How many examples each label has. */
  const counts = () =>
    page.$eval('tl-trainer', ({ examples, labels }) =>
      Object.fromEntries(
        labels.map((label) => [label, examples.filter((each) => each.label === label).length]),
      ),
    );

  /** Waits until a label has examples, but not all. */
  const begun = (label: string) =>
    page.waitForFunction(
      (label) =>
        document.querySelector('tl-trainer')!.examples.some((each) => each.label === label),
      {},
      label,
    );

  const inRow = (label: string, selector: string) =>
    page.waitForSelector(`tl-trainer >>> [data-label=${label}] ${selector}`, {
      visible: true,
    }) as Promise<ElementHandle>;

  it('goes on when a label that it teaches is renamed, and when one is removed', async () => {
    await begun('Cup');
    await (await inRow('Cup', '.name')).click();
    for (const [index, key] of ['M', 'u', 'g'].entries()) {
      await page.keyboard.press(key as 'M', { delay: 20 });
      await new Promise((resolve) => setTimeout(resolve, pauses[index]));
    }
    await page.keyboard.press('Enter');
    const { Mug: atFirst } = await counts();
    expect(atFirst).to.be.within(1, 7);
    await play(1);
    await begun('Cat');
    await play(0.3);
    // What was being added is added to the new name.
    expect((await counts())['Mug']).to.be.within(atFirst!, atFirst! + 1);
    await (await inRow('Cat', '.remove')).click();
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.labels.length === 1);
    await play(1);
    await page.waitForSelector('#lesson[data-done]', { timeout: 120_000 });
    expect(failures).to.deep.equal([]);
    expect(Object.keys(await counts())).to.deep.equal(['Mug']);
  });
});
