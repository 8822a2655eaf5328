// How far the points that a network finds are from where they were drawn.
import type { KeypointClip } from '@tl-elements/core/motion';
import { bodyLayout } from '@tl-elements/pose/movements';
import { meanOf, median } from '../statistics.ts';
import { framesOf, trunkOf } from './frames.ts';
import { bodyPoints } from './recordings.ts';

/** A recording as it was drawn, and as it was found. */
export interface Film {
  readonly drawn: KeypointClip;
  readonly found: KeypointClip;
}

/** What is wrong with one kind of points; lengths are parts of the trunk. */
export interface PointErrors {
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
