import type { Block, Kernels } from '../kernels/kernels.ts';
import { seededRandom } from '../seeded-random.ts';

const mostRounds = 12;

/**
 * Centers of unit vectors: each round gives every vector to the center with the largest cosine and
 * moves each center to its vectors' direction (Dhillon and Modha, 2001), from a seeded k-means++
 * start.
 *
 * @param units the vectors, `rows x width`, in the kernels' memory.
 * @param isUsed whether a row counts for the centers.
 * @param count how many centers are wanted; there are fewer if fewer rows are used.
 * @returns `centers x width` unit vectors, row-major.
 */
export function sphericalKMeans(
  kernels: Kernels,
  units: Block,
  rows: number,
  width: number,
  isUsed: (row: number) => boolean,
  count: number,
): Float32Array {
  const used = Array.from({ length: rows }, (_, row) => row).filter(isUsed);
  const wanted = Math.min(count, used.length);
  if (wanted === 0) return new Float32Array(0);
  const mark = kernels.mark();
  const centers = kernels.reserve(wanted, width);
  const cosines = kernels.reserve(rows, wanted);
  const membership = kernels.reserve(rows, wanted);
  const centerOf = new Int32Array(rows).fill(-1);

  const measure = (found: number) => kernels.nt(units, centers, cosines, rows, found, width);
  const copyToCenter = (row: number, center: number) => {
    const from = units.offset + row * units.stride;
    kernels.memory().copyWithin(centers.offset + center * centers.stride, from, from + width);
  };

  const random = seededRandom(rows);
  copyToCenter(used[Math.floor(random() * used.length)]!, 0);
  for (let found = 1; found < wanted; found++) {
    measure(found);
    copyToCenter(farRow(kernels, cosines, used, found, random()), found);
  }
  for (let round = 0; round < mostRounds; round++) {
    if (wanted > 1) measure(wanted);
    if (!assign(kernels, cosines, used, wanted, centerOf, membership)) break;
    const previous = kernels
      .memory()
      .slice(centers.offset, centers.offset + wanted * centers.stride);
    kernels.tn(units, membership, centers, rows, wanted, width);
    normalize(kernels, centers, wanted, width, previous);
  }
  const memory = kernels.memory();
  const out = new Float32Array(wanted * width);
  for (let k = 0; k < wanted; k++) {
    const offset = centers.offset + k * centers.stride;
    out.set(memory.subarray(offset, offset + width), k * width);
  }
  kernels.release(mark);
  return out;
}

/** A row drawn in proportion to its distance from the centers found so far. */
function farRow(
  kernels: Kernels,
  cosines: Block,
  used: readonly number[],
  found: number,
  draw: number,
): number {
  const distances = used.map((row) => {
    const offset = cosines.offset + row * cosines.stride;
    return Math.max(0, 1 - Math.max(...kernels.memory().subarray(offset, offset + found)));
  });
  let left = draw * distances.reduce((sum, distance) => sum + distance, 0);
  const index = distances.findIndex((distance) => (left -= distance) < 0);
  return used[Math.max(0, index)]!;
}

/** Assigns each used row to its nearest center; false if nothing changed. */
function assign(
  kernels: Kernels,
  cosines: Block,
  used: readonly number[],
  count: number,
  centerOf: Int32Array,
  membership: Block,
): boolean {
  const memory = kernels.memory();
  let hasChanged = false;
  for (const row of used) {
    const offset = cosines.offset + row * cosines.stride;
    let best = 0;
    for (let k = 1; k < count; k++) if (memory[offset + k]! > memory[offset + best]!) best = k;
    if (best === centerOf[row]) continue;
    hasChanged = true;
    centerOf[row] = best;
    const flags = membership.offset + row * membership.stride;
    memory.fill(0, flags, flags + count).fill(1, flags + best, flags + best + 1);
  }
  return hasChanged;
}

/** Makes unit vectors of the sums; a center without rows stays where it was. */
function normalize(
  kernels: Kernels,
  centers: Block,
  count: number,
  width: number,
  previous: Float32Array,
): void {
  const memory = kernels.memory();
  for (let k = 0; k < count; k++) {
    const offset = centers.offset + k * centers.stride;
    let squared = 0;
    for (let j = 0; j < width; j++) squared += memory[offset + j]! ** 2;
    if (squared < 1e-12) {
      memory.set(previous.subarray(k * centers.stride, k * centers.stride + width), offset);
      continue;
    }
    const scale = 1 / Math.sqrt(squared);
    for (let j = 0; j < width; j++) memory[offset + j]! *= scale;
  }
}
