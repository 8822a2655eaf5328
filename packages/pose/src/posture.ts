import type { Features } from '@tl-elements/core';
import { indexOf, keypointNames, mirrored, type Points } from './keypoints.ts';

/** Length of the features: x and y of 17 keypoints. */
export const postureDim = 2 * keypointNames.length;

const hips = [indexOf('left hip'), indexOf('right hip')] as const;

/**
 * Describes a posture, wherever in the picture and however large the person is: the keypoints as
 * seen from the middle of the hips, divided by the root of their mean squared distance from it. (So
 * no value exceeds the root of 17.) How sure the network is of each stays out: it says more of the
 * light than of the posture, and cost 4 to 9 points of accuracy.
 *
 * @param points in units that are the same in both directions, such as pixels.
 */
export function describePosture(points: Points): Features {
  const [left, right] = hips;
  const centre = [0, 1].map(
    (axis) => ((points[left * 2 + axis] as number) + (points[right * 2 + axis] as number)) / 2,
  );
  const seen = points.map((value, i) => value - (centre[i % 2] as number));
  const squares = seen.reduce((sum, value) => sum + value * value, 0);
  const radius = Math.sqrt(squares / keypointNames.length);
  // Keypoints that all fall together have no posture, and no radius to divide by.
  return radius > 0 ? seen.map((value) => value / radius) : seen;
}

/** The features of the same posture seen in a mirror: left and right change names and places. */
export function mirrorPosture(features: Features): Features {
  return features.map((_, i) => {
    const axis = i % 2;
    const value = features[(mirrored[(i - axis) / 2] as number) * 2 + axis] as number;
    return axis === 0 ? -value : value;
  });
}
