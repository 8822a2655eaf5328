import type { Prediction } from '@tl-elements/core/base';
import { expect } from 'chai';
import { sharesOf } from './shares.ts';

const prediction = (scores: readonly number[], unknownScore = 0): Prediction => ({
  label: 'A',
  confidence: scores[0]!,
  scores: new Map(scores.map((score, index) => ['ABCDEFG'[index]!, score])),
  isUnknown: unknownScore > 0.5,
  unknownScore,
  nothing: null,
  at: 0,
});

const percents = (said: Prediction) => {
  const { ofLabel, ofNone } = sharesOf(said);
  return [...ofLabel.values(), ofNone].map((share) => Math.round(share * 100));
};

describe('what is shown of a prediction', () => {
  it('is a score times the chance that it is any label, and the rest is none of these', () => {
    expect(percents(prediction([0.75, 0.25], 0.2))).to.deep.equal([60, 20, 20]);
    expect(percents(prediction([1, 0], 0.9))).to.deep.equal([10, 0, 90]);
  });

  it('adds up to 100, whatever is rounded', () => {
    expect(percents(prediction([1 / 3, 1 / 3, 1 / 3]))).to.deep.equal([33, 34, 33, 0]);
    for (let step = 0; step <= 100; step++) {
      const scores = [0.123, 0.456, 0.005, 0.0049, 0.4111];
      const sum = percents(prediction(scores, step / 100)).reduce((a, b) => a + b);
      expect(sum).to.equal(100);
    }
  });

  it('is 0 everywhere where nothing was found', () => {
    expect(percents({ ...prediction([0, 0]), nothing: 'no-person' })).to.deep.equal([0, 0, 0]);
  });
});
