import { expect } from 'chai';
import type { ExampleSummary } from '../contracts/example.ts';
import { nearestExamples } from './nearest-examples.ts';

const example = (id: string, features: readonly number[], take = id): ExampleSummary => ({
  id,
  label: 'Cup',
  take,
  createdAt: 0,
  features: Float32Array.from(features),
});
const ids = (examples: readonly ExampleSummary[]) => examples.map(({ id }) => id);

describe('the examples that resemble one most', () => {
  it('come in the order of their cosine in standardized features', () => {
    // As they are, all point the same way: the second column begins at 100.
    const vectors: Record<string, [number, number]> = {
      one: [1, 102],
      same: [2, 104],
      turned: [1, 98],
      opposite: [-2, 96],
      across: [-2, 100],
    };
    const all = Object.entries(vectors).map(([id, features]) => example(id, features));
    expect(ids(nearestExamples(all, 'one', 4))).to.deep.equal([
      'same',
      'turned',
      'across',
      'opposite',
    ]);
  });

  it('show the best of each take before more of one take', () => {
    const all = [
      example('one', [1, 0], 'a'),
      example('frame', [1, 0.01], 'a'),
      example('nextFrame', [1, 0.02], 'a'),
      example('otherTake', [1, 0.5], 'b'),
      example('far', [-1, -1], 'c'),
    ];
    expect(ids(nearestExamples(all, 'one', 4))).to.deep.equal([
      'frame',
      'otherTake',
      'far',
      'nextFrame',
    ]);
  });

  it('are as many as there are, without those that are not finite', () => {
    const all = [example('one', [1, 0]), example('broken', [NaN, 1]), example('two', [0, 1])];
    expect(ids(nearestExamples(all, 'one', 6))).to.deep.equal(['two']);
    expect(nearestExamples(all, 'gone', 6)).to.deep.equal([]);
  });

  it('are found if all examples are the same', () => {
    const all = ['one', 'two', 'three'].map((id) => example(id, [3, 3]));
    expect(ids(nearestExamples(all, 'one', 6))).to.deep.equal(['two', 'three']);
  });
});
