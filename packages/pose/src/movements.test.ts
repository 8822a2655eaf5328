import { describeMovement, motionDim, type KeypointClip } from '@tl-elements/core/motion';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { indexOf, type KeypointName } from './keypoints.ts';
import { bodyLayout, upperBodyLayout } from './movements.ts';

/** Made with numpy by `tools/fixtures/reference_motion.py`. */
const { cases } = JSON.parse(
  readFileSync(new URL('./fixtures/movements.json', import.meta.url), 'utf8'),
) as {
  cases: {
    points: number[];
    at: number[];
    features: { body?: number[]; upperBody: number[] };
  }[];
};
const clips = cases.map(({ points, at }) => ({
  points: Float32Array.from(points),
  at: Float64Array.from(at),
}));
const clip = clips[0]!;

function featuresOf(of: KeypointClip, layout = bodyLayout): Float32Array {
  return describeMovement(of, layout)!.features;
}

function expectClose(actual: Float32Array, expected: ArrayLike<number>, error: number): void {
  expect(actual).to.have.length(expected.length);
  actual.forEach((value, i) => expect(value, String(i)).to.be.closeTo(expected[i]!, error));
}

/** The clip with every point changed: x, y or the score at place 0, 1 or 2. */
function changed(change: (value: number, place: number, point: number) => number): KeypointClip {
  return {
    ...clip,
    points: clip.points.map((value, i) => change(value, i % 3, Math.floor(i / 3) % 17)),
  };
}

function without(...names: readonly KeypointName[]): KeypointClip {
  const hidden = names.map(indexOf);
  return changed((value, place, point) => (place === 2 && hidden.includes(point) ? 0.2 : value));
}

describe('the features of movements of a body', () => {
  it('are those of an independent implementation', () => {
    expect(clips).to.have.length(3);
    cases.forEach(({ features }, i) => {
      if (features.body) expectClose(featuresOf(clips[i]!), features.body, 1e-5);
      expectClose(featuresOf(clips[i]!, upperBodyLayout), features.upperBody, 1e-5);
    });
  });

  it('are 19 for each channel, and the speed', () => {
    expect(featuresOf(clip)).to.have.length(172);
    expect([motionDim(bodyLayout), motionDim(upperBodyLayout)]).to.deep.equal([172, 115]);
  });

  it('are the same wherever somebody stands, and however far away', () => {
    for (const layout of [bodyLayout, upperBodyLayout]) {
      const elsewhere = changed((value, place) =>
        place === 2 ? value : 0.5 * value + [300, -40][place]!,
      );
      expectClose(featuresOf(elsewhere, layout), featuresOf(clip, layout), 1e-4);
    }
  });

  it('do not depend on points that are not part of them', () => {
    const legless = without('left hip', 'right hip', 'left knee', 'right knee', 'left ankle');
    expectClose(featuresOf(legless, upperBodyLayout), featuresOf(clip, upperBodyLayout), 0);
  });

  it('do not depend on where the network guesses a point to be, below a score of 0.3', () => {
    const hidden = without('left wrist');
    const points = hidden.points.map((value, i) =>
      Math.floor(i / 3) % 17 === indexOf('left wrist') && i % 3 < 2 ? value + 500 : value,
    );
    expectClose(featuresOf({ ...hidden, points }), featuresOf(hidden), 0);
  });

  it('say nothing of a limb that is never seen, and keep what they say of the others', () => {
    const one = featuresOf(without('left knee'));
    expect(one.every(Number.isFinite)).to.equal(true);
    const knee = 7 * 19;
    expect([...one.subarray(knee, knee + 2)]).to.deep.equal([0, 0]);
    // The mean over the moving part differs: the knee took part in finding that.
    expect(one[0]).to.be.closeTo(featuresOf(clip)[0]!, 0.1);
  });

  it('are null where hips or shoulders are never seen', () => {
    expect(describeMovement(without('left hip', 'right hip'), bodyLayout)).to.equal(null);
    expect(describeMovement(without('left shoulder'), upperBodyLayout)).to.equal(null);
  });
});
