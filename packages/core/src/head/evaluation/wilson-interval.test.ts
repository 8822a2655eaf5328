import { expect } from 'chai';
import { wilsonInterval } from './measure-scores.ts';

describe('wilsonInterval', () => {
  // scipy 1.17.1: binomtest(k, n).proportion_ci(confidence_level=0.9, method='wilson')
  const known = [
    [5, 10, 0.26927182113826725, 0.7307281788617328],
    [9, 10, 0.6522813326641417, 0.9773650912891327],
    [10, 10, 0.787058029916593, 1],
    [81, 90, 0.8357633818856985, 0.9408892034653803],
  ] as const;
  for (const [right, count, low, high] of known) {
    it(`agrees with scipy for ${right} of ${count}`, () => {
      const interval = wilsonInterval(right / count, count);
      expect(interval.low).closeTo(low, 1e-10);
      expect(interval.high).closeTo(high, 1e-10);
    });

    it(`ends where the score test for ${right} of ${count} is at its quantile`, () => {
      for (const end of Object.values(wilsonInterval(right / count, count))) {
        const variance = (end * (1 - end)) / count;
        expect((right / count - end) ** 2).closeTo(1.6448536269514722 ** 2 * variance, 1e-15);
      }
    });
  }
});
