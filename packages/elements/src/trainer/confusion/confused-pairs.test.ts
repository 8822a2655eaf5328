import { expect } from 'chai';
import { confusedPairs } from './diagnosis.ts';

describe('the pairs of labels that are confused', () => {
  it('come in the order of how often, and how much of the label that is', () => {
    const labels = ['Cup', 'Cat', 'Hat'];
    const confusion = [
      [8, 2, 0],
      [0, 3, 1],
      [3, 1, 0],
    ];
    expect(confusedPairs({ labels, confusion })).to.deep.equal([
      { label: 'Hat', said: 'Cup', count: 3, share: 3 / 4 },
      { label: 'Cup', said: 'Cat', count: 2, share: 2 / 10 },
      { label: 'Cat', said: 'Hat', count: 1, share: 1 / 4 },
      { label: 'Hat', said: 'Cat', count: 1, share: 1 / 4 },
    ]);
  });

  it('are none if all is right, and for labels without examples', () => {
    const labels = ['Cup', 'Cat'];
    expect(confusedPairs({ labels, confusion: [[2, 0], [0, 0]] })).to.deep.equal([]); // oxfmt-ignore
  });
});
