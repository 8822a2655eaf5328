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
    await page.$eval('#film', (film) => ((film as HTMLVideoElement).playbackRate = 0.3));
  });
  afterEach(() => page.close());

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

  async function finish(): Promise<void> {
    await page.$eval('#film', (film) => ((film as HTMLVideoElement).playbackRate = 1));
    await page.waitForSelector('#lesson[data-done]', { timeout: 120_000 });
    expect(failures).to.deep.equal([]);
  }

  it('goes on when a label that it teaches is renamed, and leaves the examples to it', async () => {
    await begun('Cup');
    await (await inRow('Cup', '.name')).click();
    for (const [index, key] of ['M', 'u', 'g'].entries()) {
      await page.keyboard.press(key as 'M', { delay: 20 });
      await new Promise((resolve) => setTimeout(resolve, pauses[index]));
    }
    await page.keyboard.press('Enter');
    const { Mug: atFirst } = await counts();
    expect(atFirst).to.be.within(1, 7);
    await finish();
    const { Mug, ...others } = await counts();
    // What was being added is added to the new name.
    expect(Mug).to.be.within(atFirst!, atFirst! + 1);
    expect(others).to.deep.equal({ Cat: 8 });
  });

  it('goes on when a label that it teaches is removed', async () => {
    await begun('Cat');
    await (await inRow('Cat', '.remove')).click();
    await page.waitForFunction(() => document.querySelector('tl-trainer')!.labels.length === 1);
    await finish();
    expect(await counts()).to.deep.equal({ Cup: 8 });
  });
});
