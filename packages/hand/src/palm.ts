import type { Points } from './region.ts';

/** The grids of cells that the palm detector answers for, and its answers for each cell. */
const grids = [
  { cells: 24, answers: 2 },
  { cells: 12, answers: 6 },
] as const;

/**
 * The points that the palm detector's answers are relative to: the centers of its cells, row by
 * row, one for each answer, as fractions 0..1 of the picture. All anchors have the size of the picture.
 */
export const anchors: Points = Float32Array.from(
  grids.flatMap(({ cells, answers }) =>
    Array.from({ length: cells * cells * answers }, (_, i) => Math.floor(i / answers)).flatMap(
      (cell) => [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells],
    ),
  ),
);

/** A palm within the square that was searched; places and lengths are fractions 0..1 of its side. */
export interface Palm {
  /** Of its upright box. */
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
  /** Seven points: wrist, then the knuckles of index, middle, ring and little finger, and two of the thumb. */
  readonly points: Points;
}

/** Side of the palm detector's input; its boxes are in these pixels. */
export const palmInputSize = 192;

const valuesPerBox = 18;
const leastScore = 0.4;
const leastOverlap = 0.3;

/**
 * Finds the palms in the palm detector's outputs, the one with the highest score first. Boxes that
 * overlap one of a higher score are of the same palm, and are averaged with it by their scores (MediaPipe's weighted suppression).
 *
 * @param scores a value before the sigmoid for each of the 2016 anchors.
 * @param boxes 2016 x 18: center, width and height, then seven points, relative to the anchor.
 * @param count how many to return at most.
 * @returns those whose score is above 0.4.
 */
export function surestPalms(scores: Float32Array, boxes: Float32Array, count: number): Palm[] {
  let candidates = Array.from(scores, (value, anchor) => ({
    score: 1 / (1 + Math.exp(-value)),
    anchor,
  }))
    .filter(({ score }) => score > leastScore)
    .sort((a, b) => b.score - a.score)
    .map(({ score, anchor }): Candidate => ({ score, box: boxAt(anchor, boxes) }));
  const palms: Palm[] = [];
  for (let [best] = candidates; best && palms.length < count; [best] = candidates) {
    const { box } = best;
    const isSame = (other: Candidate) =>
      other.box === box || overlap(other.box, box) > leastOverlap;
    palms.push(palmOf(averaged(candidates.filter(isSame))));
    candidates = candidates.filter((other) => !isSame(other));
  }
  return palms;
}

interface Candidate {
  readonly score: number;
  readonly box: Float32Array;
}

/** One box with its points, as fractions of the square. */
function boxAt(anchor: number, boxes: Float32Array): Float32Array {
  const box = boxes.slice(anchor * valuesPerBox, (anchor + 1) * valuesPerBox);
  for (let i = 0; i < valuesPerBox; i++) {
    const isSize = i === 2 || i === 3;
    const origin = isSize ? 0 : (anchors[anchor * 2 + (i % 2)] as number);
    box[i] = (box[i] as number) / palmInputSize + origin;
  }
  return box;
}

function averaged(same: readonly Candidate[]): Float32Array {
  const total = same.reduce((sum, { score }) => sum + score, 0);
  const mean = new Float32Array(valuesPerBox);
  for (const { score, box } of same) {
    for (let i = 0; i < valuesPerBox; i++) {
      mean[i] = (mean[i] as number) + ((box[i] as number) * score) / total;
    }
  }
  return mean;
}

function palmOf(box: Float32Array): Palm {
  const [centerX = 0, centerY = 0, width = 0, height = 0] = box;
  return { centerX, centerY, width, height, points: box.subarray(4) };
}

/** The area of the intersection of two boxes, divided by the area of their union. */
function overlap(a: Float32Array, b: Float32Array): number {
  const shared = overlapAlong(0, a, b) * overlapAlong(1, a, b);
  return shared / (areaOf(a) + areaOf(b) - shared);
}

function overlapAlong(axis: 0 | 1, a: Float32Array, b: Float32Array): number {
  const [centerA, sizeA] = [a[axis] as number, a[axis + 2] as number];
  const [centerB, sizeB] = [b[axis] as number, b[axis + 2] as number];
  const end = Math.min(centerA + sizeA / 2, centerB + sizeB / 2);
  const start = Math.max(centerA - sizeA / 2, centerB - sizeB / 2);
  return Math.max(0, end - start);
}

function areaOf(box: Float32Array): number {
  return (box[2] as number) * (box[3] as number);
}
