import type { Block, Kernels } from './kernels/kernels.ts';
import { seededRandom } from './seeded-random.ts';

const mostRounds = 12;

/**
 * Centres of unit vectors: each round gives every vector to the centre with the largest cosine and
 * moves each centre to its vectors' direction (Dhillon and Modha, 2001), from a seeded k-means++
 * start.
 *
 * @param units the vectors, `rows x width`, in the kernels' memory.
 * @param isSeen whether a row has a part in the centres.
 * @param count how many centres are wanted; fewer come where fewer rows are seen.
 * @returns `centres x width` unit vectors, row-major.
 */
export function sphericalKMeans(
  kernels: Kernels,
  units: Block,
  rows: number,
  width: number,
  isSeen: (row: number) => boolean,
  count: number,
): Float32Array {
  const seen = Array.from({ length: rows }, (_, row) => row).filter(isSeen);
  const wanted = Math.min(count, seen.length);
  if (wanted === 0) return new Float32Array(0);
  const mark = kernels.mark();
  const centres = kernels.reserve(wanted, width);
  const cosines = kernels.reserve(rows, wanted);
  const membership = kernels.reserve(rows, wanted);
  const centreOf = new Int32Array(rows).fill(-1);

  const measure = (found: number) => kernels.nt(units, centres, cosines, rows, found, width);
  const copyToCentre = (row: number, centre: number) => {
    const from = units.offset + row * units.stride;
    kernels.memory().copyWithin(centres.offset + centre * centres.stride, from, from + width);
  };

  const random = seededRandom(rows);
  copyToCentre(seen[Math.floor(random() * seen.length)]!, 0);
  for (let found = 1; found < wanted; found++) {
    measure(found);
    copyToCentre(farRow(kernels, cosines, seen, found, random()), found);
  }
  for (let round = 0; round < mostRounds; round++) {
    if (wanted > 1) measure(wanted);
    if (!assign(kernels, cosines, seen, wanted, centreOf, membership)) break;
    const previous = kernels
      .memory()
      .slice(centres.offset, centres.offset + wanted * centres.stride);
    kernels.tn(units, membership, centres, rows, wanted, width);
    normalise(kernels, centres, wanted, width, previous);
  }
  const memory = kernels.memory();
  const out = new Float32Array(wanted * width);
  for (let k = 0; k < wanted; k++) {
    const offset = centres.offset + k * centres.stride;
    out.set(memory.subarray(offset, offset + width), k * width);
  }
  kernels.release(mark);
  return out;
}

/** A row drawn in proportion to its distance from the centres found so far. */
function farRow(
  kernels: Kernels,
  cosines: Block,
  seen: readonly number[],
  found: number,
  draw: number,
): number {
  const distances = seen.map((row) => {
    const offset = cosines.offset + row * cosines.stride;
    return Math.max(0, 1 - Math.max(...kernels.memory().subarray(offset, offset + found)));
  });
  let left = draw * distances.reduce((sum, distance) => sum + distance, 0);
  const index = distances.findIndex((distance) => (left -= distance) < 0);
  return seen[Math.max(0, index)]!;
}

/** Gives each seen row to its nearest centre; false where nothing changed. */
function assign(
  kernels: Kernels,
  cosines: Block,
  seen: readonly number[],
  count: number,
  centreOf: Int32Array,
  membership: Block,
): boolean {
  const memory = kernels.memory();
  let hasChanged = false;
  for (const row of seen) {
    const offset = cosines.offset + row * cosines.stride;
    let best = 0;
    for (let k = 1; k < count; k++) if (memory[offset + k]! > memory[offset + best]!) best = k;
    if (best === centreOf[row]) continue;
    hasChanged = true;
    centreOf[row] = best;
    const flags = membership.offset + row * membership.stride;
    memory.fill(0, flags, flags + count).fill(1, flags + best, flags + best + 1);
  }
  return hasChanged;
}

/** Makes unit vectors of the sums; a centre that lost all its rows stays where it was. */
function normalise(
  kernels: Kernels,
  centres: Block,
  count: number,
  width: number,
  previous: Float32Array,
): void {
  const memory = kernels.memory();
  for (let k = 0; k < count; k++) {
    const offset = centres.offset + k * centres.stride;
    let squared = 0;
    for (let j = 0; j < width; j++) squared += memory[offset + j]! ** 2;
    if (squared < 1e-12) {
      memory.set(previous.subarray(k * centres.stride, k * centres.stride + width), offset);
      continue;
    }
    const scale = 1 / Math.sqrt(squared);
    for (let j = 0; j < width; j++) memory[offset + j]! *= scale;
  }
}
