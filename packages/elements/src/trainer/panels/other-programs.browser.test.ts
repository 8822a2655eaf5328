import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, eventually, find, named, show, trainer } from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

/** Teaches two labels, and opens what a model can be used for. */
async function openPanel(): Promise<void> {
  await show('<tl-trainer labels="Cup, A/C" input="none"></tl-trainer>');
  await trainer().addExamples('Cup', await photos('cup', [1, 2]));
  await trainer().addExamples('A/C', await photos('cat', [1, 2]));
  await trainer().train();
  await click(named(trainer(), 'Use it'));
  await trainer().updateComplete;
}

/** What is said when the last press has come to its end. */
async function outcome(): Promise<string> {
  const said = () => find(trainer(), '.others .note').textContent.trim();
  await eventually(() => !['', 'Saving…'].includes(said()));
  return said().replaceAll(/\s+/g, ' ');
}

describe('saving for other programs', () => {
  afterEach(clear);

  it('downloads a model, and says what is not included', async () => {
    await openPanel();
    await click(named(trainer(), 'Model for Teachable Machine'));
    expect(await outcome()).to.match(/^Saved as teachable-machine\.zip\. .*flip to false there/);
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('hands out the photos, and says which name is another there', async () => {
    await openPanel();
    await click(named(trainer(), 'Photos for Teachable Machine'));
    expect(await outcome()).to.match(
      /^Saved as examples\.tm\. .*The name A\/C, which becomes A_C\./,
    );
  });

  it('says why there is no file', async () => {
    await openPanel();
    trainer().setAttribute('weights-base', '/nowhere/');
    await click(named(trainer(), 'Model for Keras'));
    expect(await outcome()).to.contain('could not be fetched');
  });
});
