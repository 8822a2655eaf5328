import { expect } from 'chai';
import { examplesToCover, labelsBySurroundings, type MiddleAnswer } from './by-surroundings.ts';

/** A take of which the middles get these answers. */
function take(label: string, name: string, ...answers: string[]): MiddleAnswer[] {
  return answers.map((answer) => ({ label, take: `${label}-${name}`, answer }));
}

const cup = take('cup', 'one', 'cup', 'cup', 'cup');
const pen = take('pen', 'one', 'pen', 'pen', 'cup');
const lost = take('key', 'one', 'cup', 'cup', 'key');

describe('labelsBySurroundings', () => {
  it('finds a label whose middle alone is mostly taken for another', () => {
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

  it('takes four of a take, at equal distances', () => {
    const chosen = examplesToCover(examples('cup', 'one', 20));
    expect(chosen.map(({ i }) => i)).to.deep.equal([0, 5, 10, 15]);
  });

  it('takes twelve of a label, from the latest takes', () => {
    const takes = ['one', 'two', 'three', 'four'];
    const chosen = examplesToCover(takes.flatMap((name) => examples('cup', name, 9)));
    expect(chosen).to.have.length(12);
    expect([...new Set(chosen.map((each) => each.take))]).to.deep.equal([
      'cup-four',
      'cup-three',
      'cup-two',
    ]);
  });

  it('takes some of each label', () => {
    const chosen = examplesToCover([...examples('cup', 'one', 2), ...examples('pen', 'one', 1)]);
    expect(chosen.map(({ label }) => label)).to.deep.equal(['cup', 'cup', 'pen']);
  });
});
