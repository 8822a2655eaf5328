import { type Block, type Kernels, pairStart } from './kernels/kernels.ts';
import { standardizeInto, type Standardization } from './standardize.ts';
import { seededRandom } from './seeded-random.ts';

/** Turns features into the coordinates in which a head is linear. Fixed until mean and deviation are measured again. */
interface BasisBase {
  /** Number of coordinates. */
  readonly depth: number;
  /** Writes the coordinates of `vectors` to the rows of `block` from `from` on. */
  write(kernels: Kernels, vectors: readonly Float32Array[], block: Block, from: number): void;
  /** Turns the inner products in rows and columns `from..to` of `gram` into similarities, if the two differ. */
  readonly toSimilarities:
    | ((kernels: Kernels, coordinates: Block, gram: Block, from: number, to: number) => void)
    | null;
}

/** The standardized features themselves. */
interface LinearBasis extends BasisBase {
  readonly kind: 'linear';
}

/** Standardized features whose similarity is a Gaussian of their distance: for the dual solver alone. */
export interface GaussianBasis extends BasisBase {
  readonly kind: 'gaussian';
}

/** Coordinates `k(x, landmarks) L^-T` with `K_mm = L L'`: their inner products approximate the Gaussian. */
export interface NystroemBasis extends BasisBase {
  readonly kind: 'nystroem';
  /** `depth x dim`, in standardized coordinates. */
  readonly landmarks: Float64Array;
  /** L^-1, `depth x depth`. */
  readonly inverseFactor: Float64Array;
}

/** Any of the three. */
export type Basis = LinearBasis | GaussianBasis | NystroemBasis;

/** The standardized features themselves, scaled so that the mean of |z|^2 is one. */
export function createLinearBasis(standardization: Standardization): LinearBasis {
  return {
    kind: 'linear',
    depth: standardization.mean.length,
    write(kernels, vectors, block, from) {
      const memory = kernels.memory();
      vectors.forEach((vector, row) => {
        const offset = block.offset + (from + row) * block.stride;
        standardizeInto(memory, offset, vector, standardization, standardization.unit);
      });
    },
    toSimilarities: null,
  };
}

/** `exp(-factor |a - b|^2 / d)` on standardized features; 2 to 4 do nearly as well. */
export const gaussianFactor = 3;

/** Standardized features whose similarity is a Gaussian of their distance. They are not scaled to unit mean square. */
export function createGaussianBasis(standardization: Standardization): GaussianBasis {
  const depth = standardization.mean.length;
  return {
    kind: 'gaussian',
    depth,
    write(kernels, vectors, block, from) {
      const memory = kernels.memory();
      vectors.forEach((vector, row) => {
        const offset = block.offset + (from + row) * block.stride;
        standardizeInto(memory, offset, vector, standardization, 1);
      });
    },
    toSimilarities(kernels, coordinates, gram, from, to) {
      const norms = squaredNorms(kernels, coordinates, to, depth);
      const memory = kernels.memory();
      for (let i = pairStart(from); i < to; i++) {
        for (let j = 0; j <= i; j++) {
          const at = gram.offset + i * gram.stride + j;
          const squared = Math.max(0, norms[i]! + norms[j]! - 2 * memory[at]!);
          const value = i === j ? 1 : Math.exp((-gaussianFactor * squared) / depth);
          memory[at] = value;
          memory[gram.offset + j * gram.stride + i] = value;
        }
      }
    },
  };
}

/** |z|^2 of the first `rows` rows. */
function squaredNorms(kernels: Kernels, block: Block, rows: number, depth: number): Float64Array {
  const memory = kernels.memory();
  const norms = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const offset = block.offset + i * block.stride;
    for (let j = offset; j < offset + depth; j++) norms[i]! += memory[j]! ** 2;
  }
  return norms;
}

/** If there are more rows than this, this many landmarks stand for them. */
export const mostCenters = 256;

/** Keeps K_mm positive definite if landmarks are alike; less would be lost in rounding. */
const jitter = 1e-6;

/** The Nystroem method (Williams and Seeger, 2001) with landmarks by k-means within labels. */
export function createNystroemBasis(
  standardization: Standardization,
  vectors: readonly Float32Array[],
  labelOf: Uint16Array,
): NystroemBasis {
  const dim = standardization.mean.length;
  const points = new Float64Array(vectors.length * dim);
  vectors.forEach((vector, row) => standardizeInto(points, row * dim, vector, standardization, 1));
  const landmarks = chooseLandmarks(points, dim, labelOf, mostCenters);
  const depth = landmarks.length / dim;
  const inverseFactor = inverseCholesky(similarities(landmarks, dim), depth, jitter);
  return {
    kind: 'nystroem',
    depth,
    landmarks,
    inverseFactor,
    toSimilarities: null,
    write(kernels, added, block, from) {
      const mark = kernels.mark();
      const standardized = kernels.reserve(added.length, dim);
      const centers = kernels.reserve(depth, dim);
      const inverse = kernels.reserve(depth, depth);
      const kernel = kernels.reserve(added.length, depth);
      const memory = kernels.memory();
      added.forEach((vector, row) => {
        const offset = standardized.offset + row * standardized.stride;
        standardizeInto(memory, offset, vector, standardization, 1);
      });
      writeMatrix(memory, centers, landmarks, dim);
      writeMatrix(memory, inverse, inverseFactor, depth);
      kernels.nt(standardized, centers, kernel, added.length, depth, dim);
      toKernel(kernels, standardized, centers, kernel, added.length, depth, dim);
      const out = { ...block, offset: block.offset + from * block.stride };
      kernels.nt(kernel, inverse, out, added.length, depth, depth);
      kernels.release(mark);
    },
  };
}

/** Turns inner products of points and centers into Gaussians of their distances, in place. */
function toKernel(
  kernels: Kernels,
  points: Block,
  centers: Block,
  products: Block,
  rows: number,
  columns: number,
  dim: number,
): void {
  const memory = kernels.memory();
  const ofPoints = squaredNorms(kernels, points, rows, dim);
  const ofCenters = squaredNorms(kernels, centers, columns, dim);
  for (let i = 0; i < rows; i++) {
    const offset = products.offset + i * products.stride;
    for (let k = 0; k < columns; k++) {
      const squared = Math.max(0, ofPoints[i]! + ofCenters[k]! - 2 * memory[offset + k]!);
      memory[offset + k] = Math.exp((-gaussianFactor * squared) / dim);
    }
  }
}

function similarities(points: Float64Array, dim: number): Float64Array {
  const count = points.length / dim;
  const out = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let squared = 0;
      for (let k = 0; k < dim; k++) squared += (points[i * dim + k]! - points[j * dim + k]!) ** 2;
      out[i * count + j] = out[j * count + i] = Math.exp((-gaussianFactor * squared) / dim);
    }
  }
  return out;
}

function writeMatrix(
  memory: Float32Array,
  block: Block,
  values: Float64Array,
  columns: number,
): void {
  for (let row = 0; row * columns < values.length; row++) {
    const part = values.subarray(row * columns, (row + 1) * columns);
    memory.set(part, block.offset + row * block.stride);
  }
}

const mostRounds = 10;

/**
 * Points that stand for many: k-means within each label, landmarks shared out in proportion to the
 * label's rows, at least one each.
 *
 * @param points standardized rows of `depth`, one after the other.
 * @returns at most `count` landmarks of `depth`, row-major.
 */
function chooseLandmarks(
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

/**
 * The inverse of the lower Cholesky factor L of `matrix + jitter I`, `size x size`, row-major.
 *
 * @param matrix symmetric, positive semi-definite.
 * @param jitter what makes it definite if rows are alike.
 */
export function inverseCholesky(matrix: Float64Array, size: number, jitter: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]! + (i === j ? jitter : 0);
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]!;
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const pivot = lower[i * size + i]!;
    inverse[i * size + i] = 1;
    for (let k = 0; k < i; k++) {
      const factor = lower[i * size + k]!;
      for (let j = 0; j <= k; j++) inverse[i * size + j]! -= factor * inverse[k * size + j]!;
    }
    for (let j = 0; j <= i; j++) inverse[i * size + j]! /= pivot;
  }
  return inverse;
}
