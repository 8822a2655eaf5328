import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import { clear, click, eventually, find, inRow, named, show, trainer } from '../testing/page.ts';
import { drop, photos } from '../testing/photos.ts';

/** Teaches both labels with photos that `person` took. */
async function teach(person: string, numbers: readonly number[]): Promise<void> {
  await trainer().addExamples('Cup', await photos('cup', numbers), { person });
  await trainer().addExamples('Cat', await photos('cat', numbers), { person });
}

describe('teaching with examples of several people', () => {
  afterEach(clear);

  it('says how good the model is for people it has not met, from three people on', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await teach('Ann', [1, 2]);
    await teach('Ben', [3]);
    const early: unknown = await trainer()
      .evaluate({ on: 'new-people' })
      .catch((error: unknown) => error);
    expect(early).to.have.property('code', 'need-more-people');

    await teach('Cem', [4]);
    const usual = await trainer().evaluate();
    const people = await trainer().evaluate({ on: 'new-people' });
    expect(people.labels).to.deep.equal(['Cup', 'Cat']);
    expect(people.perLabel.get('Cup')).to.deep.include({ examples: 4, takes: 4 });
    expect(people.accuracy).to.be.above(0.5);
    expect(people.low).to.equal(null);
    expect(trainer().evaluation).to.deep.equal(usual);
    expect(await trainer().evaluate({ on: 'held-out' })).to.deep.equal(usual);
  });
});

const who = () => find(trainer(), '.who');
const field = () => find(trainer(), '#who input', HTMLInputElement);
const people = () => trainer().examples.map(({ person }) => person);

/** Opens the field and types a name, by keyboard alone. */
async function type(name: string, end: 'Enter' | 'Escape' = 'Enter'): Promise<void> {
  who().focus();
  await sendKeys({ press: 'Enter' });
  await eventually(() => trainer().renderRoot.querySelector('#who') !== null);
  await trainer().updateComplete;
  expect((trainer().renderRoot as ShadowRoot).activeElement).to.equal(field());
  field().select();
  if (name === '') await sendKeys({ press: 'Delete' });
  else await sendKeys({ type: name });
  await sendKeys({ press: end });
  await trainer().updateComplete;
  await eventually(() => (trainer().renderRoot as ShadowRoot).activeElement === who());
}

/** Drops photos on both rows. */
async function dropPhotos(numbers: readonly number[]): Promise<void> {
  for (const [label, kind] of [
    ['Cup', 'cup'],
    ['Cat', 'cat'],
  ] as const) {
    const before = trainer().examples.length;
    drop(inRow(label, '.tools'), await photos(kind, numbers));
    await eventually(() => trainer().examples.length === before + numbers.length);
  }
}

describe('saying who is teaching', () => {
  afterEach(clear);

  it('is not needed: nobody is named', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    expect(who().textContent.trim()).to.equal('Who is teaching?');
    expect(who().getAttribute('aria-expanded')).to.equal('false');
    await dropPhotos([1]);
    expect(people()).to.deep.equal([undefined, undefined]);
  });

  it('is typed once for all that follows, until somebody else comes', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await type('Ann');
    expect(who().textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('Who is teaching? Ann');
    await dropPhotos([1]);
    await type('Nobody', 'Escape');
    await dropPhotos([2]);
    await type('Ben');
    await dropPhotos([3]);
    await type('');
    expect(who().textContent.trim()).to.equal('Who is teaching?');
    await dropPhotos([4]);
    expect(people()).to.deep.equal([
      'Ann',
      'Ann',
      'Ann',
      'Ann',
      'Ben',
      'Ben',
      undefined,
      undefined,
    ]);
    await click(who());
    await eventually(() => trainer().renderRoot.querySelector('#who') !== null);
    const known = [...find(trainer(), '#people').querySelectorAll('option')];
    expect(known.map(({ value }) => value)).to.deep.equal(['Ann', 'Ben']);
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('shows how good it is with people it has not met, from three people on', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    const figure = () => trainer().renderRoot.querySelector('.new-people')?.textContent ?? '';
    for (const [name, numbers] of [
      ['Ann', [1, 2]],
      ['Ben', [3]],
    ] as const) {
      await type(name);
      await dropPhotos(numbers);
    }
    await trainer().train();
    await trainer().updateComplete;
    await click(named(trainer(), 'Why?'));
    await eventually(() => trainer().renderRoot.querySelector('#understand') !== null);
    expect(figure()).to.equal('');

    await type('Cem');
    await dropPhotos([4]);
    await eventually(() => figure() !== '');
    const { accuracy } = await trainer().evaluate({ on: 'new-people' });
    const right = Math.round(accuracy * 10);
    expect(figure()).to.equal(`With people it has not met: about ${right} of 10 right.`);
    await expectAccessible('light');

    // It is measured again when there is more.
    const before = trainer().evaluation;
    await dropPhotos([1]);
    await trainer().train();
    await eventually(() => trainer().evaluation !== before && figure() !== '');
    await click(named(trainer(), 'Why?'));
    await trainer().updateComplete;
    expect(figure()).to.equal('');
  });
});
