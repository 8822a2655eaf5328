import { expect } from 'chai';
import { examplesToCover, labelsBySurroundings, type MiddleAnswer } from './surroundings-watch.ts';

/** A take of which the middles get these answers. */
function take(label: string, name: string, ...answers: string[]): MiddleAnswer[] {
  return answers.map((answer) => ({ label, take: `${label}-${name}`, answer }));
}

const cup = take('cup', 'one', 'cup', 'cup', 'cup');
const pen = take('pen', 'one', 'pen', 'pen', 'cup', 'pen');
const lost = take('key', 'one', 'cup', 'key', 'key');

describe('labelsBySurroundings', () => {
  it('finds a label if fewer than seven in ten of its middles alone get it', () => {
    expect(labelsBySurroundings([...cup, ...pen, ...lost], ['cup', 'pen', 'key'])).to.deep.equal([
      'key',
    ]);
  });

  it('goes by takes, however many examples each has', () => {
    const again = [...take('key', 'two', 'key'), ...take('key', 'three', 'key')];
    const all = [...cup, ...pen, ...lost, ...again];
    expect(labelsBySurroundings(all, ['cup', 'pen', 'key'])).to.deep.equal([]);
    const more = [...take('key', 'four', 'cup'), ...take('key', 'five', 'pen')];
    expect(labelsBySurroundings([...all, ...more], ['cup', 'pen', 'key'])).to.deep.equal(['key']);
  });

  it('says nothing of one label among four', () => {
    const all = [...cup, ...pen, ...lost, ...take('box', 'one', 'box')];
    expect(labelsBySurroundings(all, ['cup', 'pen', 'key', 'box'])).to.deep.equal([]);
  });

  it('says nothing while nothing is known', () => {
    expect(labelsBySurroundings([], ['cup', 'pen'])).to.deep.equal([]);
    expect(labelsBySurroundings([], [])).to.deep.equal([]);
  });
});

describe('examplesToCover', () => {
  const examples = (label: string, name: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ label, take: `${label}-${name}`, i }));

  it('takes twelve of a take, at equal distances', () => {
    const chosen = examplesToCover(examples('cup', 'one', 36));
    expect(chosen.map(({ i }) => i)).to.deep.equal(Array.from({ length: 12 }, (_, k) => 3 * k));
  });

  it('takes as many of each take, twelve of a label', () => {
    const three = ['one', 'two', 'three'].flatMap((name) => examples('cup', name, 9));
    const chosen = examplesToCover(three);
    expect(chosen).to.have.length(12);
    expect(chosen.filter((each) => each.take === 'cup-one')).to.have.length(4);
  });

  it('takes those of the latest takes if there are many', () => {
    const many = Array.from({ length: 20 }, (_, n) => examples('cup', String(n), 2)).flat();
    const chosen = examplesToCover(many);
    expect(chosen.map((each) => each.take)).to.deep.equal(
      Array.from({ length: 12 }, (_, n) => `cup-${19 - n}`),
    );
  });

  it('takes some of each label', () => {
    const chosen = examplesToCover([...examples('cup', 'one', 2), ...examples('pen', 'one', 1)]);
    expect(chosen.map(({ label }) => label)).to.deep.equal(['cup', 'cup', 'pen']);
  });
});
