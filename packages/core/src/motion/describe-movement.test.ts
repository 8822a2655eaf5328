import { expect } from 'chai';
import { recordPath, swing, tinyLayout, type Path } from '../testing/keypoint-clips.ts';
import { describeMovement, speedColumnOf } from './describe-movement.ts';
import { speedFeature } from './speed-gate.ts';

/** A window that a movement fills: the span that moves is nearly all of it. */
function described(path: Path) {
  return describeMovement(recordPath(path, 2), tinyLayout)!;
}

const circle =
  (turns: number, radius = 1): Path =>
  (seconds) => [
    radius * Math.cos(Math.PI * turns * seconds),
    radius * Math.sin(Math.PI * turns * seconds),
  ];

describe('describeMovement', () => {
  it('gives nearly the same for a movement that comes earlier, later, faster or slower', () => {
    const aligned = (path: Path) => described(path).features.slice(2, 17);
    const distance = (a: Float32Array, b: Float32Array) =>
      Math.hypot(...a.map((value, i) => value - b[i]!));
    const usual = aligned(swing(0.5, 1));
    const other = aligned(circle(1));
    for (const path of [swing(0.2, 1), swing(0.8, 1), swing(0.4, 0.8), swing(0.3, 1.4)]) {
      expect(distance(aligned(path), usual)).to.be.below(distance(other, usual) / 4);
    }
  });

  it('says when the movement goes on', () => {
    const { active } = described(swing(0.6, 1));
    expect(active.fromMs).to.be.within(550, 750);
    expect(active.toMs).to.be.within(1450, 1650);
  });

  it('says how fast it is at its fastest, in units for a sixteenth of a second', () => {
    // The derivative of 1 - cos(2 pi t) is at most 2 pi; its mean over five steps is less by sin(x) / x,
    // and smoothing takes as much again as cos^2(pi / 16).
    const half = (5 / 16) * Math.PI;
    const smoothing = Math.cos(Math.PI / 16) ** 2;
    const expected = ((2 * Math.PI) / 16) * (Math.sin(half) / half) * smoothing;
    const speedOf = (path: Path) => described(path).features[speedColumnOf(tinyLayout)];
    expect(speedOf(swing(0.5, 1))).to.be.closeTo(speedFeature(expected), 2e-5);
    expect(speedOf(() => [0, 0])).to.be.closeTo(speedFeature(0), 1e-9);
  });

  it('holds the first posture of a clip that is shorter than a window', () => {
    const short = recordPath(swing(0, 1), 1);
    const { features, active } = describeMovement(short, tinyLayout)!;
    const held = recordPath((seconds) => swing(0, 1)(Math.max(0, seconds - 1)), 2);
    const whole = describeMovement(held, tinyLayout)!;
    features.forEach((value, i) => expect(value).to.be.closeTo(whole.features[i]!, 1e-5));
    expect(active.fromMs).to.be.closeTo(whole.active.fromMs - 1000, 1);
  });

  it('takes the last two seconds of a longer clip', () => {
    const long = recordPath((seconds) => circle(1)(seconds), 6);
    const last = recordPath((seconds) => circle(1)(seconds + 4), 2);
    const [a, b] = [long, last].map((clip) => describeMovement(clip, tinyLayout)!.features);
    a!.forEach((value, i) => expect(value).to.be.closeTo(b![i]!, 0.02));
  });

  it('is finite where nothing moves, and null without frames, points or a unit', () => {
    expect(described(() => [0.3, 0.1]).features.every(Number.isFinite)).to.equal(true);
    const nobody = { points: new Float32Array(0), at: new Float64Array(0) };
    expect(describeMovement(nobody, tinyLayout)).to.equal(null);
    const clip = recordPath(swing(0, 1), 2);
    for (const value of [0, NaN]) {
      const points = clip.points.map(() => value);
      expect(describeMovement({ ...clip, points }, tinyLayout)).to.equal(null);
    }
    const inOnePlace = clip.points.map(() => 1);
    expect(describeMovement({ ...clip, points: inOnePlace }, tinyLayout)).to.equal(null);
  });
});
