import { expect } from 'chai';
import { lookOf } from './label-look.ts';

describe('the look of labels', () => {
  it('gives the first eight a colour and a mark each', () => {
    const looks = Array.from({ length: 8 }, (_, index) => lookOf(index));
    expect(new Set(looks.map(({ mark }) => mark)).size).to.equal(8);
    expect(new Set(looks.map(({ colour }) => colour)).size).to.equal(8);
  });

  it('repeats marks past eight with another colour, so that 64 differ', () => {
    const pairs = Array.from(
      { length: 64 },
      (_, index) => `${lookOf(index).mark} ${lookOf(index).colour}`,
    );
    expect(new Set(pairs).size).to.equal(64);
  });
});
