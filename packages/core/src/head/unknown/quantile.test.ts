import { expect } from 'chai';
import { quantile } from './quantile.ts';

describe('quantile', () => {
  it('agrees with numpy.quantile', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    expect(quantile(values, 0.85)).closeTo(5.95, 1e-12);
    expect(quantile(values, 0.95)).closeTo(7.95, 1e-12);
    expect(quantile(values, 0.99)).closeTo(8.79, 1e-12);
  });

  it('returns the only value', () => {
    expect(quantile([7], 0.95)).equal(7);
  });
});
