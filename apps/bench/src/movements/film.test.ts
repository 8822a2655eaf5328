import { expect } from 'chai';
import { emptyFrames, pointErrors, figureOf, placedIn } from './film-errors.ts';
import { framesOf, bodyPoints } from './recordings.ts';

const size = { width: 640, height: 480 };
const trunk = 100;

/** Two frames: a trunk of 100 pixels, 80 wide, as in a mirror; then 20 pixels further to the right. */
const clip = {
  points: Float32Array.from({ length: 2 * 51 }, (_, i) => {
    const [frame, place] = [Math.floor(i / 51), Math.floor(i / 3) % 17];
    if (!bodyPoints.some((each) => each === place)) return 0;
    if (i % 3 === 2) return 1;
    if (i % 3 === 1) return 300 + 50 * Math.floor((place - 5) / 3);
    return 500 + (place === 0 ? 40 : place % 2 ? 0 : 80) + 20 * frame;
  }),
  at: Float64Array.of(0, 67),
};

describe('people drawn from recordings', () => {
  it('are in the middle of the picture, their left on its right, and missing points stay missing', () => {
    const placed = placedIn(size, clip);
    const known = [...placed.points.keys()].filter((i) => placed.points[i - (i % 3) + 2] === 1);
    const axis = (first: number) =>
      known.filter((i) => i % 3 === first).map((i) => placed.points[i] as number);
    const [x, y] = [axis(0), axis(1)];
    expect(Math.min(...x) + Math.max(...x)).to.be.closeTo(size.width, 1e-3);
    expect(Math.min(...y)).to.be.closeTo(0.12 * size.height, 1e-3);
    expect(Math.max(...y)).to.be.closeTo(0.88 * size.height, 1e-3);
    expect(placed.points[3 * 5]).to.be.above(placed.points[3 * 6] as number);
    expect([...placed.points.subarray(3, 15)]).to.deep.equal(Array(12).fill(0));
    expect(placed.at).to.equal(clip.at);
  });

  it('have their joints where the points are', () => {
    const [frame] = framesOf(placedIn(size, clip)) as [Float32Array];
    const figure = figureOf(frame, size);
    const [x, y] = figure['left wrist'];
    expect(size.width / 2 + x * size.height).to.be.closeTo(frame[3 * 9] as number, 1e-3);
    expect(y * size.height).to.be.closeTo(frame[3 * 9 + 1] as number, 1e-3);
    expect(figure.head[1] * size.height).to.be.below(frame[1] as number);
  });
});

describe('the errors of points', () => {
  const changed = (change: (value: number, i: number) => number) => ({
    ...clip,
    points: clip.points.map(change),
  });

  it('are none where all is found as drawn', () => {
    const errors = pointErrors([{ drawn: clip, found: clip }]);
    expect(errors).to.have.length(7);
    for (const { error, moving, missing, swapped } of errors) {
      expect([error, moving, missing, swapped]).to.deep.equal([0, 0, 0, 0]);
    }
  });

  it('are parts of the trunk, and an offset that stays is no error that moves', () => {
    const found = changed((value, i) => (i % 3 === 0 ? value + 0.1 * trunk : value));
    const [, shoulders] = pointErrors([{ drawn: clip, found }]);
    expect(shoulders?.error).to.be.closeTo(0.1, 1e-6);
    expect(shoulders?.moving).to.be.closeTo(0, 1e-6);
  });

  it('count missing points, swapped sides and frames with nobody', () => {
    const place = (i: number) => Math.floor(i / 3) % 17;
    const found = changed((value, i) => {
      if (i >= 51) return 0;
      if (i % 3 === 2 && place(i) === 9) return 0.1;
      if (i % 3 !== 0 || ![13, 14].includes(place(i))) return value;
      return value + (place(i) === 13 ? 80 : -80);
    });
    const films = [{ drawn: clip, found }];
    expect(emptyFrames(films)).to.equal(1);
    const errors = pointErrors(films);
    const of = (name: string) => errors.find((each) => each.name === name);
    expect(of('wrists')?.missing).to.equal(0.5);
    expect(of('knees')?.swapped).to.equal(1);
    expect(of('ankles')?.swapped).to.equal(0);
  });
});
