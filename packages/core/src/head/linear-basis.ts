import type { LinearBasis } from './basis.ts';
import { standardiseInto, type Standardisation } from './standardise.ts';

/** The standardised features themselves, scaled so that the mean of |z|^2 is one. */
export function createLinearBasis(standardisation: Standardisation): LinearBasis {
  return {
    kind: 'linear',
    depth: standardisation.mean.length,
    write(kernels, vectors, block, from) {
      const memory = kernels.memory();
      vectors.forEach((vector, row) => {
        const offset = block.offset + (from + row) * block.stride;
        standardiseInto(memory, offset, vector, standardisation, standardisation.unit);
      });
    },
    toSimilarities: null,
  };
}
