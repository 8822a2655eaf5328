import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { overflowing } from '../../testing/overflowing.ts';
import { clear, click, eventually, find, named, show, trainer } from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

/** Pixels. */
const sizeOf = (selector: string) =>
  Number.parseFloat(getComputedStyle(find(trainer(), selector)).fontSize);

const texts = ['.trainer', '.list-head h2', '.quality', '.answer strong, .invitation p'];

/** What readers set in their browser, or a page sets for its rem. */
function setRootFont(size: string): void {
  document.documentElement.style.fontSize = size;
}

describe('the size of the text', () => {
  before(async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
    await trainer().train();
    await eventually(() => trainer().renderRoot.querySelector('.quality') !== null);
  });
  afterEach(() => setRootFont(''));
  after(async () => {
    clear();
    await setViewport({ width: 1280, height: 1200 });
  });

  it('is twice as large where the browser is set so', () => {
    const normal = texts.map(sizeOf);
    setRootFont('200%');
    expect(texts.map(sizeOf)).to.deep.equal(normal.map((size) => 2 * size));
  });

  it('stays where a page takes 10 px for a rem', () => {
    const normal = texts.map(sizeOf);
    setRootFont('62.5%');
    expect(texts.map(sizeOf)).to.deep.equal(normal);
  });

  for (const width of [1280, 375]) {
    it(`fits at 200 %, ${width} px wide, with panels open and closed`, async () => {
      await setViewport({ width, height: 900 });
      setRootFont('200%');
      await new Promise(requestAnimationFrame);
      expect(overflowing(trainer())).to.deep.equal([]);
      for (const panel of ['Use it', 'Why?']) {
        await click(named(trainer(), panel));
        await eventually(() => trainer().renderRoot.querySelector('.panel') !== null);
        await trainer().updateComplete;
        expect(overflowing(trainer()), panel).to.deep.equal([]);
        await click(named(trainer(), panel));
        await eventually(() => trainer().renderRoot.querySelector('.panel') === null);
      }
    });
  }
});
