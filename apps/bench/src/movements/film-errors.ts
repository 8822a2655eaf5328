import type { KeypointClip } from '@tl-elements/core/motion';
import type { Figure, Joint } from '../../../../packages/pose/src/testing/figures.ts';
import { bodyPoints, framesOf, trunkOf } from './recordings.ts';
import { bodyLayout } from '@tl-elements/pose/movements';
import { meanOf, median } from '../statistics.ts';

// Recordings of bodies as people to draw.

/** Size of a picture in pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The joints of a figure, in the order of `bodyPoints`. */
const joints: readonly Joint[] = [
  'head',
  'left shoulder',
  'right shoulder',
  'left elbow',
  'right elbow',
  'left wrist',
  'right wrist',
  'left hip',
  'right hip',
  'left knee',
  'right knee',
  'left ankle',
  'right ankle',
];

/** Of a picture's height: how far above the tip of its nose the middle of a drawn head is. */
const noseBelowHead = 0.015;

/** So much of the picture the points of a whole recording take at most; a head and feet are drawn beyond them. */
const most = { width: 0.84, height: 0.76 };

/**
 * A recording as a camera that doesn't move has it: all of its points in the middle of the picture, as large as they
 * fit. The recordings are as in a mirror: of who faces us, the left hand is on the left. Here it is on the right.
 */
export function placedIn(size: PictureSize, { points, at }: KeypointClip): KeypointClip {
  const axis = (first: number) => points.filter((_, i) => i % 3 === first && isKnown(points, i));
  const [x, y] = [rangeOf(axis(0)), rangeOf(axis(1))];
  const scale = Math.min(
    (most.width * size.width) / (x.to - x.from),
    (most.height * size.height) / (y.to - y.from),
  );
  const placed = points.map((value, i) => {
    if (i % 3 === 2 || !isKnown(points, i)) return value;
    if (i % 3 === 0) return size.width / 2 - scale * (value - (x.from + x.to) / 2);
    return size.height / 2 + scale * (value - (y.from + y.to) / 2);
  });
  return { points: placed, at };
}

/** The figure whose joints are where a frame (x, y, score of each of 17 points) has them. */
export function figureOf(frame: Float32Array, { width, height }: PictureSize): Figure {
  const places = joints.map((joint, i) => {
    const offset = 3 * (bodyPoints[i] as number);
    const [x, y] = [frame[offset] as number, frame[offset + 1] as number];
    const up = joint === 'head' ? noseBelowHead : 0;
    return [joint, [(x - width / 2) / height, y / height - up]];
  });
  return Object.fromEntries(places) as Figure;
}

function isKnown(points: Float32Array, i: number): boolean {
  return (points[i - (i % 3) + 2] as number) > 0;
}

function rangeOf(values: Float32Array): { from: number; to: number } {
  return { from: Math.min(...values), to: Math.max(...values) };
}

// How far the points that a network finds are from where they were drawn.

/** A recording as it was drawn, and as it was found. */
export interface Film {
  readonly drawn: KeypointClip;
  readonly found: KeypointClip;
}

/** What is wrong with one kind of points; lengths are parts of the trunk. */
interface PointErrors {
  readonly name: string;
  /** Of those that were found. */
  readonly error: number;
  /** The same without the recording's mean error of that point: what is left moves. */
  readonly moving: number;
  /** Share of all: a score under 0.3. */
  readonly missing: number;
  /** Share of pairs that are a third of a trunk apart or more: each point of the two is nearer to the other's place. */
  readonly swapped: number;
}

const leastScore = 0.3;
const apart = 1 / 3;

const kinds = ['nose', 'shoulders', 'elbows', 'wrists', 'hips', 'knees', 'ankles'] as const;
const placesOf = (kind: number) =>
  kind === 0 ? [0] : bodyPoints.slice(2 * kind - 1, 2 * kind + 1);

/** Frames in which nobody was found. */
export function emptyFrames(films: readonly Film[]): number {
  return films.flatMap(({ found }) => framesOf(found)).filter(isEmpty).length;
}

/** By kind of points, over all frames in which somebody was found. */
export function pointErrors(films: readonly Film[]): PointErrors[] {
  return kinds.map((name, kind) => {
    const found = films.flatMap((film) => placesOf(kind).map((place) => offsetsOf(film, place)));
    const of = found.flatMap(({ offsets }) => offsets);
    const moving = found.flatMap(({ offsets }) => {
      const [x, y] = [
        meanOf(offsets.map((each) => each[0])),
        meanOf(offsets.map((each) => each[1])),
      ];
      return offsets.map((each) => Math.hypot(each[0] - x, each[1] - y));
    });
    const count = found.reduce((sum, each) => sum + each.count, 0);
    return {
      name,
      error: meanOf(of.map(([x, y]) => Math.hypot(x, y))),
      moving: meanOf(moving),
      missing: 1 - of.length / count,
      swapped: kind === 0 ? 0 : meanOf(films.flatMap((film) => swaps(film, placesOf(kind)[0]!))),
    };
  });
}

/** Of each frame in which the point was found, how far it is from its place; and of how many frames. */
function offsetsOf(
  film: Film,
  place: number,
): { offsets: [x: number, y: number][]; count: number } {
  const trunk = trunkOfClip(film.drawn);
  const pairs = pairsOf(film);
  const offsets = pairs
    .filter(([, found]) => found[3 * place + 2]! >= leastScore)
    .map(([drawn, found]): [number, number] => [
      (found[3 * place]! - drawn[3 * place]!) / trunk,
      (found[3 * place + 1]! - drawn[3 * place + 1]!) / trunk,
    ]);
  return { offsets, count: pairs.length };
}

/** Of each frame in which a point and its like of the other side are apart and were found: 1 where they are swapped. */
function swaps(film: Film, place: number): number[] {
  const trunk = trunkOfClip(film.drawn);
  const other = bodyLayout.mirrored[place]!;
  return pairsOf(film)
    .filter(([drawn]) => distance(drawn, place, drawn, other) >= apart * trunk)
    .filter(([, found]) => [place, other].every((each) => found[3 * each + 2]! >= leastScore))
    .map(([drawn, found]) =>
      Number(
        distance(found, place, drawn, other) < distance(found, place, drawn, place) &&
          distance(found, other, drawn, place) < distance(found, other, drawn, other),
      ),
    );
}

/** The frames in which somebody was found. */
function pairsOf({ drawn, found }: Film): [drawn: Float32Array, found: Float32Array][] {
  const own = framesOf(found);
  return framesOf(drawn)
    .map((frame, i): [Float32Array, Float32Array] => [frame, own[i]!])
    .filter((pair) => !isEmpty(pair[1]));
}

function isEmpty(frame: Float32Array): boolean {
  return frame.every((value) => value === 0);
}

function distance(a: Float32Array, i: number, b: Float32Array, j: number): number {
  return Math.hypot(a[3 * i]! - b[3 * j]!, a[3 * i + 1]! - b[3 * j + 1]!);
}

function trunkOfClip(clip: KeypointClip): number {
  return median(framesOf(clip).map(trunkOf));
}
