import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, eventually, find, inRow, named, show, trainer } from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

const root = () => trainer().renderRoot as ShadowRoot;
const focused = () => root().activeElement as HTMLElement;
const thumbnails = () => [
  ...root().querySelectorAll<HTMLElement>('[data-label="Cup"] .strip .thumbnail'),
];
const bar = () => root().querySelector('.selection');
const chosen = () => thumbnails().map((each) => each.getAttribute('aria-pressed') === 'true');
const status = () => find(trainer(), '[role=status]').textContent;

async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
  await trainer().updateComplete;
}

async function whileHeld(held: string, act: () => Promise<void>): Promise<void> {
  await sendKeys({ down: held });
  await act();
  await sendKeys({ up: held });
  await trainer().updateComplete;
}

function middleOf(element: HTMLElement): [x: number, y: number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

describe('several examples', () => {
  beforeEach(async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await eventually(() => root().querySelectorAll('.thumbnail img').length === 8);
  });
  afterEach(clear);

  it('are selected with shift and control, and removed together', async () => {
    await whileHeld('Control', () => click(thumbnails()[0]!));
    await whileHeld('Shift', () => click(thumbnails()[2]!));
    await eventually(() => bar() !== null);
    expect(chosen()).to.deep.equal([true, true, true, false]);
    expect(bar()!.textContent).to.contain('3 selected');
    expect(root().querySelector('.opened')).to.equal(null);
    await expectAccessible('light');
    await expectAccessible('dark');
    // While some are selected, a press is enough.
    await click(thumbnails()[1]!);
    expect(chosen()).to.deep.equal([true, false, true, false]);
    await click(named(trainer(), 'Remove'));
    expect(trainer().examples).to.have.length(6);
    expect(inRow('Cup', '.done').textContent).to.contain('2 removed.');
    await click(named(trainer(), 'Undo'));
    expect(trainer().examples).to.have.length(8);
  });

  it('are selected by dragging the mouse over them, which opens none', async () => {
    const [first, , third] = thumbnails();
    await sendMouse({ type: 'move', position: middleOf(first!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middleOf(third!) });
    await sendMouse({ type: 'up' });
    await eventually(() => bar() !== null);
    expect(chosen()).to.deep.equal([true, true, true, false]);
    await click(named(trainer(), 'Cancel'));
    expect(bar()).to.equal(null);
    expect(root().querySelector('.opened')).to.equal(null);
    // The next press opens again.
    await click(first!);
    await eventually(() => root().querySelector('.opened') !== null);
  });

  it('are selected by a finger that rests, and by taps from then on', async () => {
    const [first, second] = thumbnails();
    const touch = (type: string, on: HTMLElement) => {
      const [clientX, clientY] = middleOf(on);
      const press = { pointerType: 'touch', bubbles: true, button: 0, clientX, clientY };
      on.dispatchEvent(new PointerEvent(type, press));
    };
    touch('pointerdown', first!);
    await eventually(() => bar() !== null);
    touch('pointerup', first!);
    first!.click();
    await trainer().updateComplete;
    expect(chosen()).to.deep.equal([true, false, false, false]);
    touch('pointerdown', second!);
    touch('pointerup', second!);
    second!.click();
    await trainer().updateComplete;
    expect(chosen()).to.deep.equal([true, true, false, false]);
  });

  it('are selected, left out, moved and let go by keys alone', async () => {
    thumbnails()[0]!.focus();
    await press(' ');
    await whileHeld('Shift', () => press('ArrowRight'));
    await eventually(() => bar() !== null);
    expect(chosen()).to.deep.equal([true, true, false, false]);
    expect(status()).to.contain('2 selected');
    // Back again: the range shrinks.
    await whileHeld('Shift', () => press('ArrowLeft'));
    expect(chosen()).to.deep.equal([true, false, false, false]);
    await whileHeld('Control', () => press('a'));
    expect(chosen()).to.deep.equal([true, true, true, true]);
    await press('Escape');
    expect(bar()).to.equal(null);
    expect(focused()).to.equal(thumbnails()[0]);

    await press(' ');
    await eventually(() => bar() !== null);
    named(trainer(), 'Leave out').focus();
    await press('Enter');
    expect(trainer().examples.filter(({ isExcluded }) => isExcluded)).to.have.length(1);
    expect(inRow('Cup', '.done').textContent).to.contain('Left out.');
    expect(focused().textContent.trim()).to.equal('Undo');

    thumbnails()[1]!.focus();
    await press(' ');
    await eventually(() => bar() !== null);
    const choice = find(trainer(), '.selection select', HTMLSelectElement);
    choice.value = '0';
    choice.dispatchEvent(new Event('change'));
    await trainer().updateComplete;
    expect(trainer().examples.filter(({ label }) => label === 'Cat')).to.have.length(5);
    await press('Enter');
    expect(trainer().examples.filter(({ label }) => label === 'Cat')).to.have.length(4);
  });

  it('are removed with Delete, and the focus moves to the one that is left', async () => {
    thumbnails()[1]!.focus();
    await press(' ');
    await whileHeld('Shift', () => press('ArrowRight'));
    await press('Delete');
    expect(trainer().examples).to.have.length(6);
    expect(thumbnails()).to.have.length(2);
    expect(focused()).to.equal(thumbnails()[1]);
    expect(status()).to.contain('2 removed.');
  });
});
