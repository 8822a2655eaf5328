import { expect } from 'chai';
import { lookOf } from './label-look.ts';

describe('the look of labels', () => {
  it('gives the first eight a color and a mark each', () => {
    const looks = Array.from({ length: 8 }, (_, index) => lookOf(index));
    expect(new Set(looks.map(({ mark }) => mark)).size).to.equal(8);
    expect(new Set(looks.map(({ color }) => color)).size).to.equal(8);
  });

  it('combines marks and colors differently past eight, so that 64 differ', () => {
    const pairs = Array.from(
      { length: 64 },
      (_, index) => `${lookOf(index).mark} ${lookOf(index).color}`,
    );
    expect(new Set(pairs).size).to.equal(64);
  });
});
