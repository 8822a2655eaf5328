import { expect } from 'chai';
import { fromHalf, toHalf } from './bytes.ts';

describe('half floats', () => {
  const finite = Array.from({ length: 0x7c00 }, (_, bits) => fromHalf(bits));

  it('reads the values that IEEE 754 lists', () => {
    expect(fromHalf(0x3c00)).to.equal(1);
    expect(fromHalf(0xc000)).to.equal(-2);
    expect(fromHalf(0x7bff)).to.equal(65504);
    expect(fromHalf(0x0400)).to.equal(2 ** -14);
    expect(fromHalf(0x0001)).to.equal(2 ** -24);
    expect(fromHalf(0x3555)).to.equal(0.333251953125);
    expect(fromHalf(0xfc00)).to.equal(-Infinity);
    expect(fromHalf(0x7c01)).to.be.NaN;
  });

  it('reads and writes every finite half unchanged, in the order of its bits', () => {
    finite.forEach((value, bits) => {
      if (toHalf(value) !== bits) expect.fail(`${value} became ${toHalf(value)}, not ${bits}`);
      if (bits > 0 && value <= finite[bits - 1]!) expect.fail(`${value} is out of order`);
    });
    expect(toHalf(-0)).to.equal(0x8000);
  });

  it('rounds to the nearest, and ties to the even one', () => {
    for (let bits = 0; bits < finite.length - 1; bits++) {
      const [low, high] = [finite[bits]!, finite[bits + 1]!];
      const middle = (low + high) / 2;
      const step = high - low;
      const found = [middle - step / 1000, middle, middle + step / 1000].map(toHalf);
      const wanted = [bits, bits % 2 === 0 ? bits : bits + 1, bits + 1];
      if (String(found) !== String(wanted)) expect(found).to.deep.equal(wanted);
    }
  });

  it('has no finite number beyond 65504', () => {
    expect(fromHalf(toHalf(65519))).to.equal(65504);
    expect(fromHalf(toHalf(65520))).to.equal(Infinity);
    expect(fromHalf(toHalf(-1e9))).to.equal(-Infinity);
    expect(fromHalf(toHalf(NaN))).to.be.NaN;
  });
});
