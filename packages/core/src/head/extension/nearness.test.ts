import { expect } from 'chai';
import { nearnessOf } from '../extend-head.ts';

// Computed in NumPy from the words of docs/decisions/0025.
const rows = [
  [1.61, 0.808, 0, 0.143, 0.011, 0.383],
  [0.817, 0.045, 0.049, 0.5, 0.13, 0.235],
  [0.87, 0.974, 0.898, 0.422, 0.078, 0.493],
  [1.353, 0.061, 0.556, 0.136, 0.176, 0.064],
  [1.358, 0.87, 0.227, 0.448, 0.174, 0.019],
].map((row) => Float32Array.from(row));
const takes = ['a', 'a', 'b', 'c', 'c'];
const examples = rows.map((features, i) => ({ features, take: takes[i]! }));

describe('nearness to the examples of a label', () => {
  it('agrees with NumPy, for several takes and for one', () => {
    const expected = [
      [4.087174, -0.842009, -1.958285, -1.746961, -3.408473, -2.592373],
      [4.129886, 0.772209, -2.610587, -2.011899, -2.564534, -1.007108],
    ];
    [nearnessOf(examples), nearnessOf(examples.slice(0, 1))].forEach((weights, which) => {
      weights!.forEach((weight, j) => expect(weight).to.be.closeTo(expected[which]![j]!, 1e-5));
    });
  });

  it('leaves out columns that are negative in any example', () => {
    const signed = rows.map((row) => Float32Array.from([...row, -1, 1]));
    signed[1]![7] = -0.5;
    const weights = nearnessOf(signed.map((features, i) => ({ features, take: takes[i]! })))!;
    expect([...weights.slice(6)]).to.deep.equal([0, 0]);
    nearnessOf(examples)!.forEach((weight, j) => expect(weights[j]).to.be.closeTo(weight, 1e-9));
  });

  it('returns null for features that are mostly signed, or all zero', () => {
    const signed = { features: Float32Array.of(-1, -2, 3), take: 'a' };
    expect(nearnessOf([signed])).to.equal(null);
    expect(nearnessOf([{ features: new Float32Array(6), take: 'a' }])).to.equal(null);
  });
});
