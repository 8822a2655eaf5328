import { expect } from 'chai';
import { clear, show, trainer } from '../testing/page.ts';
import { photos } from '../testing/photos.ts';

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

  it('keeps who they came from in a saved project', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await teach('Ann', [1]);
    const file = await trainer().saveProject();
    trainer().removeLabel('Cup');
    await trainer().open(file);
    expect(trainer().examples.map(({ person }) => person)).to.deep.equal(['Ann', 'Ann']);
  });
});
