import {
  adviceFor,
  findFirefox,
  findWebKit,
  openPageIn,
  type OtherPage,
} from '@tl-elements/tools/other-browsers';
import { expect } from 'chai';
import { servePage, type ServedPage } from '../tools/serve-page.mjs';
import { teachDrawn } from './testing/drawn-pictures.ts';

const html = '<tl-trainer project="cups" labels="Cup, Cat" input="none"></tl-trainer>';

/** What only these browsers do, and what broke in them. */
describe('a trainer', () => {
  let site: ServedPage;
  let page: OtherPage | null = null;
  before(async () => {
    site = await servePage({ html });
  });
  after(() => site.close());
  afterEach(async () => {
    await page?.close();
    page = null;
  });

  it('stores a project in a private window of WebKit, which stores no Blobs', async function () {
    if (!findWebKit()) {
      console.log(adviceFor.webkit);
      this.skip();
    }
    page = await openPageIn('webkit', site.address);
    await page.evaluate(defined);
    expect(await page.evaluate(teachDrawn)).to.equal(6);
    // The second time, the transaction had begun with another request, and never ended.
    expect(await page.evaluate(teachDrawn)).to.equal(12);
    expect(await page.evaluate(problem)).to.equal(null);
    await page.evaluate(takeAway);
    expect(await page.evaluate(storedExamples, 12)).to.equal(12);
  });

  it('notices that Firefox hides pictures against fingerprints, and says what to do', async function () {
    if (!findFirefox()) {
      console.log(adviceFor.firefox);
      this.skip();
    }
    page = await openPageIn('firefox', site.address, { 'privacy.resistFingerprinting': true });
    await page.evaluate(defined);
    const failure = await page.evaluate(failureToAdd);
    expect(failure).to.include({ code: 'canvas-blocked' });
    expect(failure.message).to.contain('privacy.resistFingerprinting');
  });
});

// The rest runs in the page.

async function defined(): Promise<void> {
  await customElements.whenDefined('tl-trainer');
}

function problem(): string | null {
  const { shadowRoot } = document.querySelector('tl-trainer')!;
  return shadowRoot!.querySelector('[role=alert]')?.textContent ?? null;
}

/** As if the page were opened anew, in the same private window. */
function takeAway(): void {
  const old = document.querySelector('tl-trainer')!;
  old.replaceWith(old.cloneNode());
}

/** Waits until a project's examples are there: so many of them. */
async function storedExamples(count: number): Promise<number> {
  const trainer = document.querySelector('tl-trainer')!;
  while (trainer.examples.length < count) {
    await new Promise((resolve) => trainer.addEventListener('tl-change', resolve, { once: true }));
  }
  return trainer.examples.length;
}

async function failureToAdd(): Promise<{ code?: string; message: string }> {
  const picture = new OffscreenCanvas(64, 64);
  picture.getContext('2d')!.fillRect(0, 0, 64, 64);
  try {
    const blob = await picture.convertToBlob();
    await document.querySelector('tl-trainer')!.addExamples('Cup', [blob]);
    return { message: 'It was added.' };
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return { code, message };
  }
}
