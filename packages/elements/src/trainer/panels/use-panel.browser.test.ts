import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, find, named, show, trainer } from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

const shown = () => find(trainer(), '.snippet code').textContent;
const hasDownload = () => trainer().renderRoot.textContent.includes('Download the model');

async function press(name: string): Promise<void> {
  await click(named(trainer(), name));
  await trainer().updateComplete;
}

describe('"Use it on your own page"', () => {
  before(async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await trainer().train();
    await press('Use it');
  });
  after(clear);

  it('can be reached by everybody', async () => {
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('fits a screen of 280 px, from right to left too', async () => {
    await setViewport({ width: 280, height: 1200 });
    for (const direction of ['ltr', 'rtl']) {
      document.body.dir = direction;
      await new Promise(requestAnimationFrame);
      const { left, right } = trainer().getBoundingClientRect();
      for (const part of trainer().renderRoot.querySelectorAll('.panel *:not(code), .foot *')) {
        const box = part.getBoundingClientRect();
        if (box.width <= 1) continue; // for screen readers
        expect(box.left, `${direction} ${part.className}`).to.be.at.least(left);
        expect(box.right, `${direction} ${part.className}`).to.be.at.most(right);
      }
    }
    document.body.dir = '';
    await setViewport({ width: 1280, height: 1200 });
  });

  it('offers a snippet with the model in it, and says how long it is', () => {
    expect(shown()).to.equal(trainer().embedCode());
    expect(find(trainer(), '.use-it').textContent).to.match(/\d+\u00a0KB in all/);
    expect(hasDownload()).to.equal(false);
  });

  it('offers a file and the snippet that names it', async () => {
    await press('As a file');
    expect(shown()).to.equal(trainer().embedCode({ kind: 'hosted' }));
    expect(hasDownload()).to.equal(true);
    await expectAccessible('light');
    await press('React');
    expect(shown()).to.contain('<tl-classifier src="/model.tl.zip" autostart />');
    await press('All in one snippet');
    expect(shown()).to.match(/<tl-classifier src="data:application\/json,/);
  });
});
