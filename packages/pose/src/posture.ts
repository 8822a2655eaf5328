import type { Features } from '@tl-elements/core/base';
import { indexOf, keypointNames, limbs, mirrored, type Points } from './keypoints.ts';

/** How many values say where the keypoints are; the values after them say where limbs point. */
export const placesDim = 2 * keypointNames.length;

/** Length of the features: x and y of 17 keypoints and of 14 directions. */
export const postureDim = placesDim + 2 * limbs.length;

/**
 * Describes a posture, wherever in the picture and however large the person is.
 *
 * First the keypoints relative to the middle of the hips, divided by the root of their mean squared
 * distance from it (so that none is further away than the root of 17), then the directions of limbs
 * as vectors of length 1. Directions are worth 1 to 2 points of accuracy (docs/benchmarks.md). The
 * network's scores of keypoints are left out: they say more about the light than about the posture,
 * and cost 4 to 9 points.
 *
 * @param points in units that are the same in both directions, such as pixels.
 * @returns `postureDim` values.
 */
export function describePosture(points: Points): Features {
  return withDirections(placesFromHips(points));
}

/** The features of the mirrored posture: left and right are swapped. */
export function mirrorPosture(features: Features): Features {
  const places = features.subarray(0, placesDim);
  return withDirections(
    places.map((_, i) => {
      const axis = i % 2;
      const value = places[(mirrored[(i - axis) / 2] as number) * 2 + axis] as number;
      return axis === 0 ? -value : value;
    }),
  );
}

function placesFromHips(points: Points): Points {
  const hips = [
    pointAt(points, indexOf('left hip')),
    pointAt(points, indexOf('right hip')),
  ] as const;
  const center = [(hips[0].x + hips[1].x) / 2, (hips[0].y + hips[1].y) / 2] as const;
  const places = points.map((value, i) => value - (center[i % 2] as number));
  const squares = places.reduce((sum, value) => sum + value * value, 0);
  const radius = Math.sqrt(squares / keypointNames.length);
  // Keypoints that are all in one place have no posture, and no radius to divide by.
  return radius > 0 ? places.map((value) => value / radius) : places;
}

function withDirections(places: Points): Features {
  const directions = limbs.flatMap(([from, to]) => {
    const [start, end] = [pointAt(places, from), pointAt(places, to)];
    const [x, y] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(x, y);
    return length > 0 ? [x / length, y / length] : [0, 0];
  });
  return Float32Array.from([...places, ...directions]);
}

function pointAt(points: Points, index: number): { readonly x: number; readonly y: number } {
  return { x: points[index * 2] as number, y: points[index * 2 + 1] as number };
}
