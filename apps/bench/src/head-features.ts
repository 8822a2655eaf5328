import type { LabelledRows } from './protocol.ts';
import { normal, seededRandom } from './seeded-random.ts';

/** Rows, features and labels of a timed training. */
export interface TrainingSize {
  readonly rows: number;
  readonly dim: number;
  readonly labelCount: number;
}

/** The distance between the centers of two labels, in deviations of a feature within a label. */
const SEPARATION = 0.2;

/**
 * Features like those of a network that ends in a ReLU: a center for each label and noise around
 * it, cut off at zero. Their time depends only on the sizes. Ours also depends on how hard the labels
 * are to separate; these overlap.
 */
export function syntheticRows({ rows, dim, labelCount }: TrainingSize, seed: number): LabelledRows {
  const random = seededRandom(seed);
  const centers = Float32Array.from(
    { length: labelCount * dim },
    () => SEPARATION * normal(random),
  );
  const labelOf = Array.from({ length: rows }, (_, row) => row % labelCount);
  const features = new Float32Array(rows * dim);
  labelOf.forEach((label, row) => {
    for (let k = 0; k < dim; k++) {
      const center = centers[label * dim + k] as number;
      features[row * dim + k] = Math.max(0, center + normal(random));
    }
  });
  return { dim, labelCount, features, labelOf };
}
