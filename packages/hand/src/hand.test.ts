import { expect } from 'chai';
import { featuresOf, type Hand } from './hand.ts';

/** 21 points on a spiral: no two distances alike. */
const points = Float32Array.from({ length: 42 }, (_, i) => {
  const point = Math.floor(i / 2);
  return 200 + (3 + point * 4) * (i % 2 === 0 ? Math.cos(point) : Math.sin(point));
});
const right: Hand = { points, side: 0.9, presence: 1 };

function expectSame(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).to.equal(expected.length);
  actual.forEach((value, i) => expect(value).to.be.closeTo(expected[i] ?? NaN, 2e-5));
}

describe('featuresOf', () => {
  const features = featuresOf(right, 'alike');

  it('has 42 numbers for the points and 210 for their distances', () => {
    expect(features).to.have.length(252);
    expect([...features.subarray(0, 2)]).to.deep.equal([0, 0]);
  });

  it('measures points and distances in units of their own root mean square', () => {
    const squares = (from: number, to: number) =>
      features.subarray(from, to).reduce((sum, value) => sum + value * value, 0);
    expect(squares(0, 42) / 21).to.be.closeTo(1, 1e-5);
    expect(squares(42, 252) / 210).to.be.closeTo(1, 1e-5);
  });

  it('gives the same wherever the hand is and however large', () => {
    const elsewhere = points.map((value, i) => 0.3 * value + (i % 2 === 0 ? 40 : -7));
    expectSame(featuresOf({ ...right, points: elsewhere }, 'alike'), features);
  });

  it('changes when the hand is turned', () => {
    const upsideDown = featuresOf({ ...right, points: points.map((value) => -value) }, 'alike');
    expectSame(upsideDown.subarray(42), features.subarray(42));
    expect(upsideDown[3]).to.be.closeTo(-(features[3] ?? NaN), 1e-5);
  });

  it('mirrors a left hand onto a right one', () => {
    const mirrored = points.map((value, i) => (i % 2 === 0 ? 640 - value : value));
    expectSame(featuresOf({ ...right, points: mirrored, side: -0.9 }, 'alike'), features);
  });

  it('includes which hand it was if left and right are different', () => {
    const sided = featuresOf(right, 'apart');
    expectSame(sided.subarray(0, 252), features);
    expect(sided[252]).to.be.closeTo(0.9, 1e-6);
  });
});
