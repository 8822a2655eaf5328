import { expect } from 'chai';
import { regionOfHand, regionOfPalm } from './hand.ts';
import { squareAround, toPicture, turnOf } from './region.ts';

describe('squareAround', () => {
  it('has the whole picture in its middle', () => {
    expect(squareAround(640, 480)).to.deep.equal({
      centerX: 320,
      centerY: 240,
      side: 640,
      turn: 0,
    });
  });
});

describe('toPicture', () => {
  it('turns clockwise about the center', () => {
    const region = { centerX: 100, centerY: 50, side: 40, turn: Math.PI / 2 };
    // The middle of the upper edge comes to lie on the right.
    const [x, y] = toPicture(Float32Array.of(0.5, 0), region);
    expect(x).to.be.closeTo(120, 1e-5);
    expect(y).to.be.closeTo(50, 1e-5);
  });
});

describe('turnOf', () => {
  for (const [name, x, y, turn] of [
    ['up', 0, -1, 0],
    ['right', 1, 0, Math.PI / 2],
    ['left', -1, 0, -Math.PI / 2],
    ['down', 0, 1, Math.PI],
  ] as const) {
    it(`gives the angle of ${name}`, () => expect(turnOf(0, 0, x, y)).to.be.closeTo(turn, 1e-9));
  }
});

describe('regionOfPalm', () => {
  const points = new Float32Array(14);
  points.set([0.5, 0.6]); // wrist
  points.set([0.6, 0.6], 4); // middle knuckle, to the right of it

  it('points the fingers up, moves towards them by half a height and grows 2.6 times', () => {
    const palm = { centerX: 0.55, centerY: 0.6, width: 0.1, height: 0.05, points };
    const region = regionOfPalm(palm, squareAround(200, 100));
    expect(region.turn).to.be.closeTo(Math.PI / 2, 1e-5);
    expect(region.side).to.be.closeTo(2.6 * 20, 1e-4);
    expect(region.centerX).to.be.closeTo(110 + 0.5 * 10, 1e-4);
    expect(region.centerY).to.be.closeTo(70, 1e-4);
  });
});

describe('regionOfHand', () => {
  /** A hand pointing up: the wrist at (0, 0), the knuckles at y = -10, finger tips far above. */
  const upright = new Float32Array(42);
  for (const [point, x] of [
    [5, -4],
    [9, 0],
    [13, 2],
    [17, 6],
  ] as const) {
    upright.set([x, -10], point * 2);
    upright.set([x, -100], (point + 3) * 2);
  }

  it('doubles the box of the points that move little, and moves it a tenth towards the fingers', () => {
    const turn = turnOf(0, 0, -0.5, -10); // between index, ring and, twice, middle knuckle
    const region = regionOfHand(upright);
    expect(region.turn).to.be.closeTo(turn, 1e-6);
    expect(region.side).to.be.within(20, 22);
    expect(region.centerY).to.be.within(-7, -5);
  });

  it('turns with the hand', () => {
    const right = new Float32Array(42);
    for (let i = 0; i < 42; i += 2) right.set([-(upright[i + 1] ?? 0), upright[i] ?? 0], i);
    const [before, after] = [regionOfHand(upright), regionOfHand(right)];
    expect(after.turn - before.turn).to.be.closeTo(Math.PI / 2, 1e-6);
    expect(after.side).to.be.closeTo(before.side, 1e-5);
    expect(after.centerX).to.be.closeTo(-before.centerY, 1e-5);
    expect(after.centerY).to.be.closeTo(before.centerX, 1e-5);
  });
});
