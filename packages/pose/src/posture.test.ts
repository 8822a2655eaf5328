import { expect } from 'chai';
import {
  bones,
  indexOf,
  limbs,
  keypointNames,
  type KeypointName,
  type Points,
} from './keypoints.ts';
import { describePosture, mirrorPosture } from './posture.ts';

/** Someone in a picture of 640 pixels, the left arm up. */
const places: Readonly<Record<KeypointName, readonly [x: number, y: number]>> = {
  nose: [320, 90],
  'left eye': [328, 82],
  'right eye': [312, 82],
  'left ear': [338, 88],
  'right ear': [302, 88],
  'left shoulder': [360, 140],
  'right shoulder': [280, 142],
  'left elbow': [400, 100],
  'right elbow': [268, 200],
  'left wrist': [410, 40],
  'right wrist': [264, 250],
  'left hip': [345, 260],
  'right hip': [295, 262],
  'left knee': [348, 350],
  'right knee': [290, 352],
  'left ankle': [350, 440],
  'right ankle': [288, 440],
};
const points: Points = Float32Array.from(keypointNames.flatMap((name) => places[name]));

function at(values: Float32Array, name: KeypointName): [x: number, y: number] {
  const index = indexOf(name) * 2;
  return [values[index] ?? NaN, values[index + 1] ?? NaN];
}

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual).to.have.length(expected.length);
  actual.forEach((value, i) => expect(value).to.be.closeTo(expected[i] ?? NaN, 1e-5));
}

describe('describePosture', () => {
  const features = describePosture(points);

  it('puts the center of the hips at zero', () => {
    const [left, right] = [at(features, 'left hip'), at(features, 'right hip')];
    expect(left[0] + right[0]).to.be.closeTo(0, 1e-6);
    expect(left[1] + right[1]).to.be.closeTo(0, 1e-6);
  });

  it('makes the mean squared distance from the hips one', () => {
    const squares = features.slice(0, 34).reduce((sum, value) => sum + value ** 2, 0);
    expect(squares / 17).to.be.closeTo(1, 1e-6);
  });

  it('adds the directions of the limbs: the left forearm up, and a little outwards', () => {
    const forearm = limbs.findIndex(
      ([from, to]) => from === indexOf('left elbow') && to === indexOf('left wrist'),
    );
    const [x, y] = features.slice(34 + 2 * forearm);
    expect(x).to.be.closeTo(10 / Math.hypot(10, 60), 1e-5);
    expect(y).to.be.closeTo(-60 / Math.hypot(10, 60), 1e-5);
  });

  it('keeps directions: the left wrist is above the nose, to its right in the picture', () => {
    const [wrist, nose] = [at(features, 'left wrist'), at(features, 'nose')];
    expect(wrist[0] - nose[0]).to.be.above(0);
    expect((wrist[1] - nose[1]) / (wrist[0] - nose[0])).to.be.closeTo(-50 / 90, 1e-5);
  });

  it('gives the same wherever a person stands, and however far away', () => {
    expectClose(
      describePosture(points.map((value, i) => value * 0.37 + (i % 2 ? -20 : 55))),
      features,
    );
  });

  it('is finite for keypoints at one point, and at most the root of 17 for one far out', () => {
    expect([...describePosture(new Float32Array(34).fill(7))]).to.deep.equal(Array(62).fill(0));
    const farOut = points.slice();
    farOut[0] = 1e9;
    const features = describePosture(farOut);
    expect(Math.max(...features)).to.be.closeTo(Math.sqrt(17), 1e-5);
  });
});

describe('mirrorPosture', () => {
  it('gives the posture of the mirrored picture', () => {
    const mirroredPoints = Float32Array.from(
      keypointNames.flatMap((name) => {
        const swapped = /left/.test(name)
          ? name.replace('left', 'right')
          : name.replace('right', 'left');
        const [x, y] = places[swapped as KeypointName];
        return [640 - x, y];
      }),
    );
    expectClose(mirrorPosture(describePosture(points)), describePosture(mirroredPoints));
  });

  it('gives the original when applied twice, and does not change its input', () => {
    const features = describePosture(points);
    const copy = features.slice();
    expectClose(mirrorPosture(mirrorPosture(features)), features);
    expect(features).to.deep.equal(copy);
  });
});

describe('bones', () => {
  it('connect all keypoints', () => {
    const reached = (start: number) => {
      const joined = new Set([start]);
      for (let before = 0; before < joined.size;) {
        before = joined.size;
        for (const [from, to] of bones) {
          if (joined.has(from)) joined.add(to);
          if (joined.has(to)) joined.add(from);
        }
      }
      return joined.size;
    };
    expect(reached(indexOf('left ankle'))).to.equal(17);
  });
});
