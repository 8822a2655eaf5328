import { expect } from 'chai';
import { isUnknownAt, unknownScoreAt } from '../predict-head.ts';

describe('unknownScoreAt', () => {
  it('is 0 at no distance, 0.5 at the threshold, and near 1 far beyond it', () => {
    expect(unknownScoreAt(0, 0.3)).equal(0);
    expect(unknownScoreAt(0.3, 0.3)).equal(0.5);
    expect(unknownScoreAt(1.5, 0.3)).above(0.99);
  });

  it('rises with the distance, also where it is nearly 0 or nearly 1', () => {
    const scores = Array.from({ length: 60 }, (_, step) => unknownScoreAt((step + 1) * 0.1, 0.7));
    for (const [step, score] of scores.entries()) {
      expect(score).within(0, 1);
      if (step > 0) expect(score).above(scores[step - 1]!);
    }
  });

  it('is the logistic function of eight times the logarithm of distance / threshold', () => {
    for (const ratio of [0.5, 0.8, 1.25, 2]) {
      const expected = 1 / (1 + Math.exp(-8 * Math.log(ratio)));
      expect(unknownScoreAt(0.4 * ratio, 0.4)).closeTo(expected, 1e-12);
    }
    expect(unknownScoreAt(0.8, 1)).closeTo(0.14, 0.005);
    expect(unknownScoreAt(1.25, 1)).closeTo(0.86, 0.005);
  });

  it('knows what lies on a center where the threshold is 0, and nothing else', () => {
    expect(isUnknownAt(unknownScoreAt(0, 0))).equal(false);
    expect(isUnknownAt(unknownScoreAt(1e-6, 0))).equal(true);
  });
});
