import { expect } from 'chai';
import type { TrainingRow, TrainingSet } from '../../contracts/model.ts';
import { rowsOfSet, groupPictures } from '../example-rows.ts';
import { seededNormal } from '../seeded-examples.test.ts';
import { createHeadTrainer } from '../train-head.ts';
import { assignPeople } from './folds.ts';

interface Shown {
  readonly label: string;
  readonly person?: string;
  readonly count?: number;
  /** The mean of its two features. */
  readonly at?: readonly [number, number];
}

const normal = seededNormal(3);

/** Examples in takes of their own. */
function setOf(shown: readonly Shown[]): TrainingSet {
  const rows = shown.flatMap(({ label, person, count = 4, at = [0, 0] }) =>
    Array.from({ length: count }, () => ({
      label,
      person,
      features: Float32Array.from(at, (mean) => mean + normal() / 10),
    })),
  );
  const labels = [...new Set(rows.map(({ label }) => label))];
  const named = rows.map((row, i): TrainingRow => {
    return { ...row, id: `${i}`, picture: `${i}`, take: `${i}`, at: i };
  });
  return { dim: 2, head: 'linear', labels, rows: named, unknownViews: [] };
}

/** What each of `people` shows of both labels. */
const both = (...people: readonly string[]): readonly Shown[] =>
  people.flatMap((person) => ['cup', 'cat'].map((label) => ({ label, person })));

function foldsOf(set: TrainingSet) {
  const rows = rowsOfSet(set);
  return { rows, ...assignPeople(rows, groupPictures(rows)) };
}

/** The folds in which the rows of a person are. */
function foldsOfPeople({ rows, foldOf }: ReturnType<typeof foldsOf>): readonly number[][] {
  return [...new Set(rows.personOf)].map((person) => [
    ...new Set(foldOf.filter((_, row) => rows.personOf[row] === person)),
  ]);
}

const codeOf = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return (error as { readonly code: unknown }).code;
  }
};

describe('assignPeople', () => {
  it('never splits a person, and gives each of three a fold', () => {
    const folds = foldsOf(setOf(both('Ann', 'Ben', 'Cem')));
    expect(folds).deep.include({ count: 3, people: 3, labels: [0, 1], takesOfLabel: [12, 12] });
    expect(foldsOfPeople(folds)).deep.equal([[0], [1], [2]]);
    expect(folds.judged).lengthOf(24);
  });

  it('spreads more than ten people over ten folds, evenly, and whole', () => {
    const names = Array.from({ length: 20 }, (_, i) => `person ${i}`);
    const folds = foldsOf(setOf(both(...names)));
    expect(folds).include({ count: 10, people: 20 });
    for (const of of foldsOfPeople(folds)) expect(of).lengthOf(1);
    const sizes = Array.from({ length: 10 }, (_, fold) => folds.foldOf.filter((f) => f === fold));
    for (const { length } of sizes) expect(length).equal(16);
  });

  it('trains on the examples of nobody in particular, and does not test them', () => {
    const folds = foldsOf(setOf([...both('Ann', 'Ben', 'Cem'), { label: 'cup', count: 6 }]));
    expect([...folds.foldOf.subarray(24)]).deep.equal(Array(6).fill(-1));
    expect(folds.judged).lengthOf(24);
    expect(folds.takesOfLabel).deep.equal([12, 12]);
  });

  it('does not test a label that one person has shown, or with fewer than four examples', () => {
    const folds = foldsOf(
      setOf([
        ...both('Ann', 'Ben', 'Cem'),
        { label: 'hat', person: 'Ann', count: 9 },
        { label: 'pen', person: 'Ann', count: 1 },
        { label: 'pen', person: 'Ben', count: 2 },
      ]),
    );
    expect(folds.labels).deep.equal([0, 1]);
    expect(folds.judged).lengthOf(24);
    // They are held out with their person all the same.
    expect(foldsOfPeople(folds).map(({ length }) => length)).deep.equal([1, 1, 1]);
  });

  it('asks for three people', () => {
    const set = setOf([...both('Ann', 'Ben'), { label: 'cup', count: 9 }]);
    expect(codeOf(() => foldsOf(set))).equal('need-more-people');
  });
});

describe('the expected accuracy for new people', () => {
  /** Each person shows the labels at a place of their own, where another shows the other label. */
  const unlike: readonly Shown[] = ['Ann', 'Ben', 'Cem'].flatMap((person, i) => [
    { label: 'cup', person, count: 12, at: [4 * i, 0] },
    { label: 'cat', person, count: 12, at: [4 * i + 2, 0] },
  ]);
  const alike: readonly Shown[] = both('Ann', 'Ben', 'Cem').map(({ label, ...shown }) => {
    return { ...shown, label, count: 12, at: label === 'cup' ? [-1, 0] : [1, 0] };
  });
  const gaussian = (shown: readonly Shown[]): TrainingSet => {
    return { ...setOf(shown), head: 'gaussian' };
  };
  const evaluate = async (set: TrainingSet, on: true | 'new-people') =>
    (await createHeadTrainer().train(set, { evaluate: on })).evaluation!;

  it('is lower than for other takes where people differ, and as high where they do not', async () => {
    const [takes, people] = [
      await evaluate(gaussian(unlike), true),
      await evaluate(gaussian(unlike), 'new-people'),
    ];
    expect(takes.accuracy).above(0.95);
    expect(people.accuracy).below(0.7);
    expect(people.confusion.flat().reduce((sum, count) => sum + count)).equal(72);
    expect(people.perLabel.get('cup')).include({ examples: 36, takes: 36 });
    expect((await evaluate(gaussian(alike), 'new-people')).accuracy).equal(1);
  });

  it('has a range from ten people on', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `person ${i}`);
    const at = ({ label, ...shown }: Shown): Shown => {
      return { ...shown, label, at: label === 'cup' ? [-1, 0] : [1, 0] };
    };
    const nine = await evaluate(setOf(both(...names(9)).map(at)), 'new-people');
    expect(nine).include({ accuracy: 1, low: null, high: null });
    const ten = await evaluate(setOf(both(...names(10)).map(at)), 'new-people');
    expect(ten.low).within(0.6, 0.9);
  });

  it('is a number, too, where a label is shown by one person only', async () => {
    const set = setOf([...alike, { label: 'hat', person: 'Ann', count: 8, at: [0, 5] }]);
    const { accuracy, logLoss, calibrationError, perLabel } = await evaluate(set, 'new-people');
    expect(accuracy).equal(1);
    expect(logLoss).within(0, 1);
    expect(calibrationError).within(0, 1);
    expect([...perLabel.keys()]).deep.equal(['cup', 'cat']);
  });

  it('leaves the figures of the training as they were', async () => {
    const trainer = createHeadTrainer();
    const set = gaussian(unlike);
    const before = await trainer.train(set, { evaluate: true });
    const people = await trainer.train(set, { evaluate: 'new-people' });
    const after = await trainer.train(set, { evaluate: false });
    expect(after.evaluation).deep.equal(before.evaluation);
    expect(people.evaluation).not.deep.equal(before.evaluation);
    expect(people.evaluation).deep.equal(await evaluate(set, 'new-people'));
  });
});
