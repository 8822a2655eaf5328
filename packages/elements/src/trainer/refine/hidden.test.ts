import { expect } from 'chai';
import { openPage, type OpenPage } from '../../../tools/page.mjs';

const html = '<tl-trainer input="none" labels="Round, Square"></tl-trainer>';

describe('refining on a page that is hidden', function () {
  this.timeout(180_000);
  let open: OpenPage;
  before(async () => {
    open = await openPage({ html });
  });
  after(() => open.close());

  it('goes on to its end', async () => {
    const { page, browser } = open;
    await page.evaluate(teach);
    const other = await browser.newPage();
    await page.bringToFront();
    const refined = page.evaluate(refine);
    await page.evaluate(untilTuning);
    await other.bringToFront();
    const { adopted, wasHidden } = await refined;
    expect(wasHidden).equal(true);
    expect(adopted).a('boolean');
  });
});

// Each of these runs in the page.

async function teach(): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.querySelector('tl-trainer')!;
  const draw = (isRound: boolean, index: number) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d')!;
    context.fillStyle = `hsl(${60 * index} 60% 80%)`;
    context.fillRect(0, 0, 64, 64);
    context.fillStyle = `hsl(${60 * index + 180} 60% 30%)`;
    if (isRound) context.arc(32, 32, 12 + index, 0, 7);
    else context.rect(20 - index, 20 - index, 24 + 2 * index, 24 + 2 * index);
    context.fill();
    return canvas;
  };
  const six = [0, 1, 2, 3, 4, 5];
  await trainer.addExamples(
    'Round',
    six.map((index) => draw(true, index)),
  );
  await trainer.addExamples(
    'Square',
    six.map((index) => draw(false, index)),
  );
}

/** @returns whether it helped, and whether the page was hidden when it ended, and in between. */
async function refine(): Promise<{ adopted: boolean; wasHidden: boolean }> {
  const { adopted } = await document.querySelector('tl-trainer')!.refine();
  return { adopted, wasHidden: document.hidden };
}

/** Until the first part is tuned a little: the worker is at work then. */
async function untilTuning(): Promise<void> {
  const { renderRoot } = document.querySelector('tl-trainer')!;
  const progress = () => renderRoot.querySelector<HTMLProgressElement>('.refine progress');
  while (!(progress() && progress()!.value > 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
