import type { Features } from '@tl-elements/core/base';
import type { Palm } from './palm.ts';
import { toPicture, turnOf, type Points, type Region } from './region.ts';

/** A hand that was found. */
export interface Hand {
  /** 21 points in the picture's pixels, in the order of `bones`. */
  readonly points: Points;
  /**
   * From -1, a left hand, to 1, a right one, of whoever stands before the camera. The network was
   * trained on mirrored pictures, so that its output is the other way round.
   */
  readonly side: number;
  /** The probability that there is a hand: 0..1. */
  readonly presence: number;
}

/** Side of the landmark network's input; its points are in these pixels. */
export const handInputSize = 224;

/** Number of points of a hand. */
export const pointCount = 21;

/** The outputs of the landmark network. */
interface LandmarkOutputs {
  /** 21 times x, y and depth. */
  readonly landmarks: Float32Array;
  /** 0..1: is there a hand at all? */
  readonly presence: number;
  /** 0..1. */
  readonly handedness: number;
}

/** Makes a hand of the landmark network's outputs for a region. */
export function handOf(answer: LandmarkOutputs, region: Region): Hand {
  const points = new Float32Array(pointCount * 2);
  for (let point = 0; point < pointCount; point++) {
    points[point * 2] = (answer.landmarks[point * 3] as number) / handInputSize;
    points[point * 2 + 1] = (answer.landmarks[point * 3 + 1] as number) / handInputSize;
  }
  return {
    points: toPicture(points, region),
    side: 2 * answer.handedness - 1,
    presence: answer.presence,
  };
}

// The regions in which the landmark network finds a hand's points. The numbers are those of MediaPipe's
// public graphs, which the network was trained with.

/** Indices of a palm's points. */
const middleKnuckleOfPalm = 2;
/** Indices of a hand's points. The wrist is the first of a palm's points, too. */
const wrist = 0;
const [indexKnuckle, middleKnuckle, ringKnuckle] = [5, 9, 13];
/** The points of a hand that move little when it closes: the tips are left out. */
const steadyPoints = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18];

/**
 * The region that a palm's hand fills: turned so that the fingers point up, moved towards them by
 * half the palm's height, and 2.6 times as large.
 *
 * @param square the region in which the palm was found.
 */
export function regionOfPalm(palm: Palm, square: Region): Region {
  const points = toPicture(palm.points, square);
  const [centerX = 0, centerY = 0] = toPicture(Float32Array.of(palm.centerX, palm.centerY), square);
  return shifted({
    centerX,
    centerY,
    width: palm.width * square.side,
    height: palm.height * square.side,
    turn: turnOf(...pointOf(points, wrist), ...pointOf(points, middleKnuckleOfPalm)),
    shift: 0.5,
    scale: 2.6,
  });
}

/**
 * The region for the second pass, from the points that the first pass found.
 *
 * @param points 21 points in the picture's pixels.
 */
export function regionOfHand(points: Points): Region {
  const [indexX, indexY] = pointOf(points, indexKnuckle);
  const [ringX, ringY] = pointOf(points, ringKnuckle);
  const [middleX, middleY] = pointOf(points, middleKnuckle);
  const turn = turnOf(
    ...pointOf(points, wrist),
    ((indexX + ringX) / 2 + middleX) / 2,
    ((indexY + ringY) / 2 + middleY) / 2,
  );
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const steady = steadyPoints.map((point) => pointOf(points, point));
  const [left, right] = rangeOf(steady.map(([x, y]) => cos * x + sin * y));
  const [top, bottom] = rangeOf(steady.map(([x, y]) => cos * y - sin * x));
  const [across, down] = [(left + right) / 2, (top + bottom) / 2];
  return shifted({
    centerX: cos * across - sin * down,
    centerY: sin * across + cos * down,
    width: right - left,
    height: bottom - top,
    turn,
    shift: 0.1,
    scale: 2,
  });
}

interface TurnedBox {
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  /** Towards the fingers, in heights. */
  readonly shift: number;
  readonly scale: number;
}

function shifted({ centerX, centerY, width, height, turn, shift, scale }: TurnedBox): Region {
  return {
    centerX: centerX + shift * height * Math.sin(turn),
    centerY: centerY - shift * height * Math.cos(turn),
    side: Math.max(width, height) * scale,
    turn,
  };
}

function pointOf(points: Points, index: number): [x: number, y: number] {
  return [points[index * 2] as number, points[index * 2 + 1] as number];
}

function rangeOf(values: readonly number[]): [least: number, greatest: number] {
  return [Math.min(...values), Math.max(...values)];
}

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
