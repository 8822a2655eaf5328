import type { Features } from '@tl-elements/core/base';
import { pointCount, type Hand } from './hand.ts';
import type { Points } from './region.ts';

/** How many features a hand has, without its side. */
export const shapeDim = pointCount * 2 + (pointCount * (pointCount - 1)) / 2;

/** Whether left and right hand are the same sign, or distinguished by one more feature. */
export type Sides = 'alike' | 'apart';

/**
 * Describes a hand, wherever and however large it is: its points relative to the wrist, in units
 * of their root mean square distance (42), and the distances between all of them, in units of theirs
 * (210). A left hand is mirrored onto a right one. The rotation of the hand is kept: thumb up and thumb
 * down differ.
 *
 * @returns 252 features; with sides `apart` one more, from -1 (left) to 1 (right).
 */
export function featuresOf({ points, side }: Hand, sides: Sides): Features {
  const features = new Float32Array(shapeDim + (sides === 'apart' ? 1 : 0));
  const around = scaled(aroundWrist(points, side < 0), pointCount);
  const lengths = distances(around);
  features.set(around);
  features.set(scaled(lengths, lengths.length), around.length);
  if (sides === 'apart') features[shapeDim] = side;
  return features;
}

function aroundWrist(points: Points, isLeft: boolean): Points {
  const [wristX = 0, wristY = 0] = points;
  return points.map((value, i) => {
    if (i % 2 === 1) return value - wristY;
    return isLeft ? wristX - value : value - wristX;
  });
}

/** The distances between all pairs of points, in the order 0-1, 0-2, ... 19-20. */
function distances(points: Points): Float32Array {
  const lengths = new Float32Array(shapeDim - points.length);
  let at = 0;
  for (let a = 0; a < pointCount; a++) {
    for (let b = a + 1; b < pointCount; b++) {
      const across = (points[b * 2] as number) - (points[a * 2] as number);
      const down = (points[b * 2 + 1] as number) - (points[a * 2 + 1] as number);
      lengths[at++] = Math.hypot(across, down);
    }
  }
  return lengths;
}

/** Divides the values by the root of their mean square, the mean being over `count`. */
function scaled(values: Float32Array, count: number): Float32Array {
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const unit = Math.sqrt(squares / count);
  return values.map((value) => value / unit);
}
