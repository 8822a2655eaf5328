import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { click, clear, eventually, find, named, next, show, trainer } from '../../testing/page.ts';
import { drop, photo, photos } from '../../testing/photos.ts';

const root = () => trainer().renderRoot;
const things = () => [...root().querySelectorAll<HTMLButtonElement>('.thing')];
const names = () => things().map((thing) => thing.ariaLabel!.replace(/[\d\u202f]+%/, '%'));
const isDone = () => root().querySelector('.trying') === null;
const corrupt = () => new File(['not a picture'], 'broken.jpg', { type: 'image/jpeg' });
const testsNow = () => trainer().testExamples.map(({ label }) => label);

describe('the tray to try photos in', () => {
  afterEach(clear);

  async function taught(html: string): Promise<void> {
    await show(html);
    await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
    await trainer().train();
  }

  it('answers while the camera runs, and keeps photos as tests that are never learnt from', async () => {
    await taught('<tl-trainer labels="Cup, Cat" autostart></tl-trainer>');
    await eventually(() => trainer().state === 'running');
    const bar = find(trainer(), '.try-line');
    await expectAccessible();
    const failure = next(trainer(), 'tl-error');
    drop(bar, [await photo('cup', 4), corrupt(), await photo('cat', 4)]);
    await failure;
    await eventually(() => things().length === 2 && isDone());
    expect(trainer().state).to.equal('running');
    expect(names()).to.deep.equal(['cup-4.jpg: Cup, %', 'cat-4.jpg: Cat, %']);
    await click(named(trainer(), 'Close')); // of the message about the other file
    await expectAccessible('light');
    await expectAccessible('dark');

    const { model, examples } = trainer();
    things()[1]!.focus();
    await sendKeys({ press: ' ' });
    await trainer().updateComplete;
    expect(things()[1]!.ariaPressed).to.equal('true');
    await click(named(trainer(), 'Keep this photo as a test of Cat'));
    await eventually(() => testsNow().join() === 'Cat');
    await trainer().updateComplete;
    expect(names()).to.deep.equal(['cup-4.jpg: Cup, %']);
    expect(trainer().examples).to.equal(examples);
    expect(trainer().model).to.equal(model);
    // The focus is where one takes it back.
    await eventually(() => (root() as ShadowRoot).activeElement?.matches('.done button') ?? false);
    await sendKeys({ press: 'Enter' });
    await eventually(() => things().length === 2);
    expect(testsNow()).to.deep.equal([]);

    await click(named(trainer(), 'Keep these 2 photos as a test of Cup'));
    await eventually(() => testsNow().length === 2);
    expect((await trainer().evaluate({ on: 'test' })).confusion).to.deep.equal([
      [1, 1],
      [0, 0],
    ]);
    await trainer().updateComplete;
    expect(find(trainer(), '.try-tray .link').textContent.trim()).to.equal('Show 2 tests');
    await click(find(trainer(), '.try-tray .link'));
    await eventually(() => root().querySelector('.tests table') !== null);
    await eventually(() => (root() as ShadowRoot).activeElement?.id === 'tests');
    expect(find(trainer(), '#tests').textContent).to.equal('Your 2 tests');
    await click(find(trainer(), '.tests td.wrong button'));
    await click(find(trainer(), '.tests .of-cell .thumbnail'));
    await eventually(() => root().querySelector('.tests .opened') !== null);
    const opened = find(trainer(), '.tests .opened');
    expect(opened.ariaLabel).to.equal('Test 1 of Cup');
    expect(opened.textContent).to.contain('does not learn from it').and.not.contain('Leave out');
    await expectAccessible();
    await click(named(trainer(), 'Remove'));
    await eventually(() => testsNow().length === 1);
    await click(find(trainer(), '.tests .done button'));
    expect(testsNow()).to.have.lengthOf(2);
  });

  it('follows what is taught, and ends with Escape', async () => {
    await taught('<tl-trainer labels="Cup, Cat" autostart></tl-trainer>');
    await eventually(() => root().querySelector('.try-line .try:enabled') !== null);
    drop(find(trainer(), '.try-line'), await photos('stars', [4]));
    await eventually(() => things().length === 1 && isDone());
    expect(names()[0]).not.to.contain('Stars');
    trainer().addLabel('Stars');
    await trainer().addExamples('Stars', await photos('stars', [1, 2, 3]));
    await eventually(() => names()[0] === 'stars-4.jpg: Stars, %');
    things()[0]!.focus();
    await sendKeys({ press: 'Escape' });
    await eventually(() => root().querySelector('.try-tray') === null);
    expect((root() as ShadowRoot).activeElement).to.equal(named(trainer(), 'Try photos'));
  });

  it('opens beneath the picture when a photo is dropped there without a camera', async () => {
    await taught('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    expect(root().querySelector('.try-line .try')).to.equal(null);
    drop(find(trainer(), '.stage'), await photos('cat', [4]));
    await eventually(() => things().length === 1 && isDone());
    expect(find(trainer(), '.stage .answer').textContent).to.contain('Cat');
    trainer().modality = 'hand';
    await trainer().updateComplete;
    await eventually(() => things().length === 0);
  });
});

describe('the count of examples', () => {
  afterEach(clear);

  it('says how many are left out, in rows of any size', async () => {
    await show('<tl-trainer labels="Cup, Cat, A, B, C, D" input="none"></tl-trainer>');
    const ids = await trainer().addExamples('Cup', await photos('cup'));
    trainer().setExcluded(ids.slice(0, 1), true);
    await trainer().updateComplete;
    expect(find(trainer(), '[data-label=Cup] .count').textContent).to.equal('3 · 1 left out');
    trainer().addLabel('E');
    await trainer().updateComplete;
    const count = find(trainer(), '[data-label=Cup] .count');
    expect(count.textContent.trim()).to.equal('3');
    expect(count.ariaLabel).to.equal('Show 3 examples of Cup, 1 left out');
  });
});
