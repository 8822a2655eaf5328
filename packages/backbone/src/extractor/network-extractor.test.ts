import { expect } from 'chai';
import { joinMaps } from './network-extractor.ts';

describe('joinMaps', () => {
  it('gives each place the channels of all maps, in their order', () => {
    const two = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const one = Float32Array.of(10, 20, 30, 40);
    const { side, values } = joinMaps([two, one], 3);
    expect(side).to.equal(2);
    expect([...values]).to.deep.equal([1, 2, 10, 3, 4, 20, 5, 6, 30, 7, 8, 40]);
  });
});
