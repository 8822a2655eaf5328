import type { NystroemBasis } from './basis.ts';
import { gaussianFactor, squaredNorms } from './gaussian-basis.ts';
import { inverseCholesky } from './inverse-cholesky.ts';
import type { Block, Kernels } from '../kernels/kernels.ts';
import { chooseLandmarks } from './landmarks.ts';
import { standardizeInto, type Standardization } from '../standardize.ts';

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
