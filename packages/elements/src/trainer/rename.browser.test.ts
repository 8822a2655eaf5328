import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import { standing } from '../../../pose/src/testing/figures.ts';
import { nextFrame, typeWhileRunning } from '../testing/keys.ts';
import { clear, click, find, inRow, named, show, trainer } from '../testing/page.ts';
import { pictureAt, SlottedFilm } from '../testing/slotted-film.ts';

/** What each modality is shown; null: the device of the tests. */
const films = {
  image: () => null,
  audio: () => null,
  pose: () => drawFigure(standing),
  hand: () => pictureAt('/packages/hand/src/fixtures/hand-open.png'),
};

const modalities = Object.keys(films) as (keyof typeof films)[];

for (const modality of modalities) {
  describe(`renaming a label while ${modality} frames come in`, () => {
    let film: SlottedFilm | null = null;
    beforeEach(async () => {
      const picture = await films[modality]();
      const input = picture ? 'input="none"' : '';
      await show(`<tl-trainer modality="${modality}" ${input} labels="Cup, Cat"></tl-trainer>`);
      film = picture && (await SlottedFilm.play(picture));
      await trainer().start();
      await nextFrame();
    });
    afterEach(() => {
      film?.end();
      clear();
    });

    const name = (label: string) => inRow(label, '.name', HTMLInputElement);

    it('keeps what is typed, and renames on Enter', async () => {
      await click(name('Cup'));
      await typeWhileRunning('Mug');
      expect(name('Cup').value).to.equal('Mug');
      await sendKeys({ press: 'Enter' });
      await trainer().updateComplete;
      expect(trainer().labels).to.deep.equal(['Mug', 'Cat']);
      await nextFrame();
      expect(name('Mug').value).to.equal('Mug');
    });

    it('renames when the field is left', async () => {
      await click(name('Cat'));
      await typeWhileRunning('Dog');
      await sendKeys({ press: 'Tab' });
      await trainer().updateComplete;
      expect(trainer().labels).to.deep.equal(['Cup', 'Dog']);
    });

    it('goes back to the old name on Escape', async () => {
      await click(name('Cup'));
      await typeWhileRunning('Mug');
      await sendKeys({ press: 'Escape' });
      await nextFrame();
      expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
      expect(name('Cup').value).to.equal('Cup');
    });
  });
}

describe('a name that is taken', () => {
  const name = () => inRow('Cup', '.name', HTMLInputElement);
  const problem = () => inRow('Cup', '.problem');
  beforeEach(() => show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>'));
  afterEach(clear);

  async function type(text: string): Promise<void> {
    await click(name());
    await sendKeys({ type: text });
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
  }

  it('is explained at the field, which keeps it until it is corrected', async () => {
    await type('Cat');
    expect(name().value).to.equal('Cat');
    expect(name().getAttribute('aria-invalid')).to.equal('true');
    expect(name().getAttribute('aria-describedby')).to.equal(problem().id);
    expect(problem().getAttribute('role')).to.equal('alert');
    expect(problem().textContent.trim()).to.equal('There is already a label called Cat.');
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    await sendKeys({ press: 's' });
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
    expect(trainer().labels).to.deep.equal(['Cats', 'Cat']);
    expect(trainer().renderRoot.querySelector('.problem')).to.equal(null);
  });

  it('stays in the field when it is left, too', async () => {
    await click(name());
    await sendKeys({ type: 'Cat' });
    await click(named(trainer(), 'Add a label'));
    await trainer().updateComplete;
    expect(name().value).to.equal('Cat');
    expect(problem().textContent).to.contain('Cat');
  });

  it('is discarded by Escape', async () => {
    await type('Cat');
    await sendKeys({ press: 'Escape' });
    await trainer().updateComplete;
    expect(name().value).to.equal('Cup');
    expect(trainer().renderRoot.querySelector('.problem')).to.equal(null);
    expect(find(trainer(), '.rows').textContent).not.to.contain('already');
  });

  it('is explained if it is empty', async () => {
    await click(name());
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
    expect(problem().textContent.trim()).to.equal('A label needs a name.');
  });
});
