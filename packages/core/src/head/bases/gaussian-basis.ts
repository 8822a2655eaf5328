import type { GaussianBasis } from './basis.ts';
import { pairStart, type Block, type Kernels } from '../kernels/kernels.ts';
import { standardizeInto, type Standardization } from '../standardize.ts';

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
export function squaredNorms(
  kernels: Kernels,
  block: Block,
  rows: number,
  depth: number,
): Float64Array {
  const memory = kernels.memory();
  const norms = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const offset = block.offset + i * block.stride;
    for (let j = offset; j < offset + depth; j++) norms[i]! += memory[j]! ** 2;
  }
  return norms;
}
