// The regions in which the landmark network finds a hand's points. The numbers are those of MediaPipe's
// public graphs, which the network was trained with.
import type { Palm } from './palm.ts';
import { toPicture, turnOf, type Points, type Region } from './region.ts';

const wrist = 0;
/** Indices of a palm's points. */
const middleKnuckleOfPalm = 2;
/** Indices of a hand's points. */
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
