import { expect } from 'chai';
import { isRounding, isWorthwhile } from './choose-backend.ts';

describe('isWorthwhile', () => {
  it('requires a third less time', () => {
    expect(isWorthwhile(30, 20)).to.equal(true);
    expect(isWorthwhile(30, 21)).to.equal(false);
  });
});

describe('isRounding', () => {
  const row = Float32Array.of(3, 4);

  it('accepts a difference in the fourth digit', () => {
    expect(isRounding([Float32Array.of(3, 4.004)], [row])).to.equal(true);
  });

  it('refuses values that differ more, are not numbers, or are missing', () => {
    expect(isRounding([Float32Array.of(3, 4.01)], [row])).to.equal(false);
    expect(isRounding([Float32Array.of(3, NaN)], [row])).to.equal(false);
    expect(isRounding([], [row])).to.equal(false);
  });
});
