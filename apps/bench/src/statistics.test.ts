import { expect } from 'chai';
import { normal, seededRandom, shuffled } from './seeded-random.ts';
import {
  auroc,
  detectionAt,
  median,
  pairedDifference,
  quantile,
  summarize,
  wilsonInterval,
} from './statistics.ts';

describe('statistics', () => {
  it('gives the standard error of a small sample', () => {
    // 2, 4, 4, 6: variance 8 / 3, so the error of the mean is sqrt(8 / 3 / 4).
    const { mean, standardError } = summarize([2, 4, 4, 6]);
    expect(mean).to.equal(4);
    expect(standardError).to.be.closeTo(0.8164966, 1e-6);
  });

  it('cancels what pairs have in common', () => {
    expect(pairedDifference([11, 21, 31], [10, 20, 30])).to.deep.equal({
      mean: 1,
      standardError: 0,
    });
  });

  it('interpolates quantiles', () => {
    expect(quantile([40, 10, 30, 20], 0.25)).to.equal(17.5);
    expect(median([3, 1, 2])).to.equal(2);
  });

  it('counts every pair for the area under the curve, ties half', () => {
    const random = seededRandom(3);
    const known = Array.from({ length: 40 }, () => Math.round(4 * normal(random)));
    const unknown = Array.from({ length: 30 }, () => Math.round(4 * normal(random)) + 3);
    let wins = 0;
    for (const u of unknown) for (const k of known) wins += u > k ? 1 : u === k ? 0.5 : 0;
    expect(auroc(known, unknown)).to.be.closeTo(wins / 1200, 1e-12);
  });

  it('detects at the threshold that rejects a given share of known things', () => {
    const known = Array.from({ length: 101 }, (_, index) => index);
    expect(detectionAt(0.05, known, [94, 95, 96, 200])).to.equal(0.5);
  });
});

describe('wilsonInterval', () => {
  it('agrees with scipy 1.17.1: binomtest(9, 10).proportion_ci(0.9, "wilson")', () => {
    const { low, high } = wilsonInterval(0.9, 10);
    expect(low).to.be.closeTo(0.6522813326641417, 1e-10);
    expect(high).to.be.closeTo(0.9773650912891327, 1e-10);
  });
});

describe('seeded random numbers', () => {
  it('repeat for the same seed and differ for the next', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).to.deep.equal(draw(1));
    expect(draw(1)).not.to.deep.equal(draw(2));
  });

  it('are uniform, and normal ones have variance 1', () => {
    const random = seededRandom(7);
    const uniform = Array.from({ length: 20_000 }, random);
    const values = Array.from({ length: 20_000 }, () => normal(random));
    expect(summarize(uniform).mean).to.be.closeTo(0.5, 0.01);
    expect(summarize(values.map((value) => value ** 2)).mean).to.be.closeTo(1, 0.04);
  });

  it('keep every item when shuffling', () => {
    const order = shuffled([1, 2, 3, 4, 5, 6], seededRandom(0));
    expect([...order].sort()).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });
});
