import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import {
  clear,
  click,
  eventually,
  examplesOf,
  find,
  inRow,
  named,
  show,
  trainer,
} from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

const root = () => trainer().renderRoot as ShadowRoot;
const focused = () => root().activeElement as HTMLElement;
const opened = () => root().querySelector('.opened');
const thumbnails = (label: string) => [
  ...root().querySelectorAll<HTMLElement>(`[data-label="${label}"] .thumbnail`),
];
const idOf = (thumbnail: HTMLElement) => thumbnail.dataset['id'];

async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
  await trainer().updateComplete;
}

/** Waits until this example is open, and all of it is shown. */
async function isOpen(name: string): Promise<void> {
  await eventually(() => opened()?.getAttribute('aria-label') === name);
  await eventually(() => root().querySelector('.alike .thumbnail img') !== null);
}

describe('an example of pictures that is pressed', () => {
  beforeEach(async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
    // Taught wrongly.
    await trainer().addExamples('Cup', await photos('cat', [4]));
    await eventually(() => root().querySelectorAll('.thumbnail img').length === 7);
  });
  afterEach(clear);

  it('opens large, with the examples that resemble it most, each of which opens as well', async () => {
    await click(thumbnails('Cup')[0]!);
    await isOpen('Example 4 of Cup');
    const image = find(trainer(), '.original img', HTMLImageElement);
    await eventually(() => image.naturalWidth > 96);
    const alike = [...root().querySelectorAll<HTMLElement>('.alike .thumbnail')];
    expect(alike.map((each) => each.getAttribute('aria-label')).slice(0, 3)).to.have.members([
      'Example 1 of Cat',
      'Example 2 of Cat',
      'Example 3 of Cat',
    ]);
    await expectAccessible('light');
    await expectAccessible('dark');

    const name = alike[0]!.getAttribute('aria-label')!;
    await click(alike[0]!);
    await isOpen(name);
    await click(named(trainer(), 'Back to example 4 of Cup'));
    await isOpen('Example 4 of Cup');
    await click(named(trainer(), 'Close'));
    expect(opened()).to.equal(null);
  });

  it('says when it is removed, in its place, and comes back on "Undo"', async () => {
    await trainer().updateComplete;
    const first = idOf(thumbnails('Cup')[0]!);
    await click(thumbnails('Cup')[0]!);
    await isOpen('Example 4 of Cup');
    await click(named(trainer(), 'Remove'));
    expect(trainer().examples).to.have.length(6);
    const note = inRow('Cup', '.done');
    expect(note.textContent).to.contain('Removed.');
    expect(opened()).to.equal(null);
    expect(focused()).to.equal(note.querySelector('button'));
    await expectAccessible();
    await press('Enter');
    expect(trainer().examples).to.have.length(7);
    expect(root().querySelector('.done')).to.equal(null);
    expect(idOf(focused())).to.equal(first);
  });

  it('takes the note away when something else is done', async () => {
    inRow('Cup', '.thumbnail').focus();
    await press('Delete');
    expect(inRow('Cup', '.done').textContent).to.contain('Removed.');
    trainer().addLabel('Rocket');
    await trainer().updateComplete;
    expect(root().querySelector('.done')).to.equal(null);
    expect(trainer().undo()).to.equal(true);
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    expect(trainer().examples).to.have.length(6);
  });

  it('moves to another label', async () => {
    await click(thumbnails('Cup')[0]!);
    await isOpen('Example 4 of Cup');
    const choice = find(trainer(), '.opened select', HTMLSelectElement);
    expect([...choice.options].map(({ label }) => label)).to.deep.equal(['Move to…', 'Cat']);
    choice.focus();
    await sendKeys({ press: 'ArrowDown' });
    choice.value = '0';
    choice.dispatchEvent(new Event('change'));
    await trainer().updateComplete;
    expect(trainer().examples.filter(({ label }) => label === 'Cat')).to.have.length(4);
    expect(inRow('Cup', '.done').textContent).to.contain('Moved to Cat.');
    await click(named(trainer(), 'Undo'));
    expect(trainer().examples.filter(({ label }) => label === 'Cat')).to.have.length(3);
  });

  it('is left out of training, and taken in again', async () => {
    await click(thumbnails('Cup')[0]!);
    await isOpen('Example 4 of Cup');
    const button = named(trainer(), 'Leave out');
    await click(button);
    expect(trainer().examples.filter(({ isExcluded }) => isExcluded)).to.have.length(1);
    await trainer().updateComplete;
    expect(thumbnails('Cup')[0]!.getAttribute('aria-label')).to.equal('Example 4 of Cup, left out');
    await expectAccessible();
    await click(named(trainer(), 'Take in again'));
    expect(trainer().examples.filter(({ isExcluded }) => isExcluded)).to.have.length(0);
  });

  it('works by keys alone: arrows open the next one, Escape closes, and the focus stays', async () => {
    thumbnails('Cup')[0]!.focus();
    await press('Enter');
    await isOpen('Example 4 of Cup');
    expect(focused()).to.equal(thumbnails('Cup')[0]);
    expect(focused().getAttribute('aria-expanded')).to.equal('true');
    await press('ArrowRight');
    await isOpen('Example 3 of Cup');
    expect(focused()).to.equal(thumbnails('Cup')[1]);
    // Also from within.
    named(trainer(), 'Remove').focus();
    await press('ArrowRight');
    await isOpen('Example 2 of Cup');
    expect(focused().textContent.trim()).to.equal('Remove');
    await press('ArrowLeft');
    await isOpen('Example 3 of Cup');
    await press('Escape');
    expect(opened()).to.equal(null);
    expect(focused()).to.equal(thumbnails('Cup')[1]);
    // One stop of the Tab key: the one that was reached.
    expect(thumbnails('Cup').map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1, -1]);
    await press('Escape');
    await press('End');
    expect(focused()).to.equal(thumbnails('Cup')[3]);
  });

  it('fits into a phone, and is not covered by the picture there', async () => {
    const html = '<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>';
    await show(html, 320);
    await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
    await examplesOf('Cup', 3);
    await click(inRow('Cup', '.thumbnail'));
    await eventually(() => root().querySelector('.alike .thumbnail') !== null);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
    const remove = named(trainer(), 'Remove');
    remove.scrollIntoView({ block: 'start' });
    const { x, y, width, height } = remove.getBoundingClientRect();
    expect(root().elementFromPoint(x + width / 2, y + height / 2)).to.equal(remove);
    await click(remove);
    const note = inRow('Cup', '.done');
    const { top, bottom } = note.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });
});
