import { expect } from 'chai';
import { rowsOfData, groupPictures } from '../example-rows.ts';
import { assignFolds, foldCountFor } from './folds.ts';
import { seededExamples, type ExampleSettings } from '../seeded-examples.test.ts';
import type { TrainingData } from '../../contracts/model.ts';

function foldsOf(data: TrainingData, count = 5) {
  const rows = rowsOfData(data);
  return { rows, ...assignFolds(rows, groupPictures(rows), count) };
}

const examples = (settings: Omit<ExampleSettings, 'dim'>) =>
  seededExamples({ dim: 2, ...settings });

describe('assignFolds', () => {
  it('keeps takes whole and never holds out all takes of a label', () => {
    for (const takeLength of [1, 2, 3, 7, 10]) {
      const { rows, foldOf, isOptimistic } = foldsOf(
        examples({ counts: [20, 13, 31], takeLength }),
      );
      expect(isOptimistic).equal(false);
      const foldsOfTake = new Map<number, Set<number>>();
      const foldsOfLabel = new Map<number, Set<number>>();
      foldOf.forEach((fold, row) => {
        const add = (map: Map<number, Set<number>>, key: number) =>
          map.set(key, (map.get(key) ?? new Set()).add(fold));
        add(foldsOfTake, rows.takeOf[row]!);
        add(foldsOfLabel, rows.labelOf[row]!);
      });
      for (const folds of foldsOfTake.values()) expect(folds.size).equal(1);
      for (const folds of foldsOfLabel.values()) expect(folds.size).at.least(2);
    }
  });

  it('spreads single pictures evenly over the folds', () => {
    const { foldOf, labels } = foldsOf(examples({ counts: [10, 15] }));
    expect(labels).deep.equal([0, 1]);
    const sizes = [0, 1, 2, 3, 4].map((fold) => foldOf.filter((other) => other === fold).length);
    expect(sizes).deep.equal([5, 5, 5, 5, 5]);
  });

  it('cuts the only take of a label into fifths in recording order, and is optimistic', () => {
    const data = examples({ counts: [10, 10], takeLength: 10 });
    const backwards = { ...data, at: data.at.map((at) => -at) };
    const { foldOf, isOptimistic } = foldsOf(backwards);
    expect(isOptimistic).equal(true);
    expect([...foldOf.subarray(0, 10)]).deep.equal([4, 4, 3, 3, 2, 2, 1, 1, 0, 0]);
  });

  it('never holds out a label with fewer than four examples', () => {
    const { foldOf, labels, judged, isOptimistic } = foldsOf(
      examples({ counts: [3, 8, 8], takeLength: 4 }),
    );
    expect([...foldOf.subarray(0, 3)]).deep.equal([-1, -1, -1]);
    expect(labels).deep.equal([1, 2]);
    expect(judged).lengthOf(16);
    expect(isOptimistic).equal(false);
  });

  it('holds augmentations out with their example, and tests only the example', () => {
    const data = examples({ counts: [8, 8] });
    const { foldOf, judged, rows } = foldsOf({
      ...data,
      pictureOf: data.pictureOf.map((_, i) => i - (i % 2)),
    });
    expect(judged).deep.equal([...rows.labelOf.keys()].filter((row) => row % 2 === 0));
    judged.forEach((row) => expect(foldOf[row + 1]).equal(foldOf[row]));
  });

  it('uses ten folds below a hundred examples, otherwise five', () => {
    const count = (counts: number[]) =>
      foldCountFor(groupPictures(rowsOfData(examples({ counts }))));
    expect(count([50, 49])).equal(10);
    expect(count([50, 50])).equal(5);
  });
});
