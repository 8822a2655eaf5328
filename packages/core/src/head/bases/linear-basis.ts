import type { LinearBasis } from './basis.ts';
import { standardizeInto, type Standardization } from '../standardize.ts';

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
