// Recordings of bodies as people to draw.
import type { KeypointClip } from '@tl-elements/core/motion';
import type { Figure, Joint } from '../../../../packages/pose/src/testing/figures.ts';
import { bodyPoints } from './recordings.ts';

/** Size of a picture in pixels. */
export interface PictureSize {
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
