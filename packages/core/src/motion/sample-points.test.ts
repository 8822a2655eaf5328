import { expect } from 'chai';
import { samplePoints } from './channels.ts';

/** One point at x = time / 10, y = 5, seen where its score is 1. */
function clip(at: readonly number[], scores: readonly number[]) {
  const points = Float32Array.from(at.flatMap((time, i) => [time / 10, 5, scores[i]!]));
  return { points, at: Float64Array.from(at) };
}

function sampledX(at: readonly number[], scores: readonly number[], fromMs = 0, toMs = 800) {
  const { places } = samplePoints(clip(at, scores), 1, { fromMs, toMs }, 8);
  return [...places].filter((_, i) => i % 2 === 0);
}

const middles = [5, 15, 25, 35, 45, 55, 65, 75];

describe('samplePoints', () => {
  it('takes the middles of equal parts of the time, between frames by straight line', () => {
    expect(sampledX([0, 130, 300, 800], [1, 1, 1, 1])).to.deep.equal(middles);
  });

  it('moves a missing point evenly over the gap, wherever it is guessed to be', () => {
    const { points, at } = clip([0, 100, 400, 800], [1, 0.29, 0, 1]);
    points[3] = 9999;
    points[6] = NaN;
    const { places, isSeen } = samplePoints({ points, at }, 1, { fromMs: 0, toMs: 800 }, 8);
    expect([...places].filter((_, i) => i % 2 === 0)).to.deep.equal(middles);
    expect(isSeen).to.deep.equal([true]);
  });

  it('holds the first and the last place', () => {
    const xs = sampledX([300, 500], [1, 1]);
    expect(xs.slice(0, 3)).to.deep.equal([30, 30, 30]);
    expect(xs.slice(5)).to.deep.equal([50, 50, 50]);
  });

  it('says which points were never seen', () => {
    const { isSeen } = samplePoints(clip([0, 10], [0.1, 0.2]), 1, { fromMs: 0, toMs: 10 }, 4);
    expect(isSeen).to.deep.equal([false]);
  });
});
