import { expect } from 'chai';
import { poolOverTime } from './pool-over-time.ts';

describe('poolOverTime', () => {
  it('gives the mean of each column, then the maximum of each', () => {
    const features = new Float32Array(4);
    poolOverTime(Float32Array.of(1, -2, 3, -4, 5, -9), features);
    expect(Array.from(features)).to.deep.equal([3, -5, 5, -2]);
  });
});
