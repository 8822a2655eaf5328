import { seededRandom } from '../seeded-random.ts';

const mostRounds = 10;

/**
 * Points that stand for many: k-means within each label, landmarks shared out in proportion to the
 * label's rows, at least one each.
 *
 * @param points standardized rows of `depth`, one after the other.
 * @returns at most `count` landmarks of `depth`, row-major.
 */
export function chooseLandmarks(
  points: Float64Array,
  depth: number,
  labelOf: Uint16Array,
  count: number,
): Float64Array {
  const rowsOfLabel = new Map<number, number[]>();
  labelOf.forEach((label, row) => {
    const rows = rowsOfLabel.get(label);
    if (rows) rows.push(row);
    else rowsOfLabel.set(label, [row]);
  });
  const parts: Float64Array[] = [];
  for (const rows of rowsOfLabel.values()) {
    const share = Math.max(1, Math.floor((count * rows.length) / labelOf.length));
    parts.push(kMeans(points, depth, rows, Math.min(share, rows.length)));
  }
  const landmarks = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((offset, part) => (landmarks.set(part, offset), offset + part.length), 0);
  return landmarks;
}

/** Lloyd's algorithm from a seeded choice of distinct rows. */
function kMeans(
  points: Float64Array,
  depth: number,
  rows: readonly number[],
  count: number,
): Float64Array {
  const centers = new Float64Array(count * depth);
  sample(rows, count).forEach((row, k) => {
    centers.set(points.subarray(row * depth, (row + 1) * depth), k * depth);
  });
  const centerOf = new Int32Array(rows.length).fill(-1);
  for (let round = 0; round < mostRounds; round++) {
    const before = centerOf.slice();
    rows.forEach((row, i) => {
      centerOf[i] = nearestCenter(points, row * depth, centers, depth);
    });
    if (centerOf.every((center, i) => center === before[i])) break;
    moveCenters(points, depth, rows, centerOf, centers);
  }
  return centers;
}

function moveCenters(
  points: Float64Array,
  depth: number,
  rows: readonly number[],
  centerOf: Int32Array,
  centers: Float64Array,
): void {
  const sums = new Float64Array(centers.length);
  const members = new Float64Array(centers.length / depth);
  rows.forEach((row, i) => {
    const first = centerOf[i]! * depth;
    members[centerOf[i]!]!++;
    for (let j = 0; j < depth; j++) sums[first + j]! += points[row * depth + j]!;
  });
  members.forEach((size, k) => {
    if (size === 0) return;
    for (let j = k * depth; j < (k + 1) * depth; j++) centers[j] = sums[j]! / size;
  });
}

function nearestCenter(
  points: Float64Array,
  offset: number,
  centers: Float64Array,
  depth: number,
): number {
  let best = 0;
  let least = Infinity;
  for (let first = 0; first < centers.length; first += depth) {
    let squared = 0;
    for (let j = 0; j < depth && squared < least; j++) {
      squared += (points[offset + j]! - centers[first + j]!) ** 2;
    }
    if (squared < least) {
      least = squared;
      best = first / depth;
    }
  }
  return best;
}

/** `count` of `rows` without repetition, by the start of a seeded shuffle. */
function sample(rows: readonly number[], count: number): number[] {
  const shuffled = [...rows];
  const random = seededRandom(rows.length);
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(random() * (shuffled.length - i));
    [shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!];
  }
  return shuffled.slice(0, count);
}
