import type { Targets } from './targets.ts';
import { innerProduct } from './vector.ts';
import type { WeightSpace } from './weight-space.ts';

/**
 * V: the weighted sum of |z_i - mean of its label's z|^2, at least 0.01 n, since identical
 * examples would make the penalty infinite.
 *
 * @param squaredNorms |z_i|^2 per row.
 */
export function withinLabelScatter(
  space: WeightSpace,
  targets: Targets,
  squaredNorms: Float64Array,
): number {
  const { labelCount, labelOf, weightOf, total, totalOfLabel } = targets;
  const indicator = new Float64Array(labelOf.length * labelCount);
  let scatter = 0;
  labelOf.forEach((label, row) => {
    const weight = weightOf[row]!;
    if (weight === 0) return;
    scatter += weight * squaredNorms[row]!;
    indicator[row * labelCount + label] = weight / Math.sqrt(totalOfLabel[label]!);
  });
  const sums = space.zero();
  space.pullBack(indicator, sums);
  return Math.max(scatter - innerProduct(sums, sums), 0.01 * total);
}

/** Subtracts from each row of `logits` (`rows x labels`) the weighted mean of its label's rows: F - M. */
export function centerWithinLabels(
  { labelCount, labelOf, weightOf, totalOfLabel }: Targets,
  logits: Float64Array,
  out: Float64Array,
): void {
  const means = new Float64Array(labelCount * labelCount);
  labelOf.forEach((label, row) => {
    const weight = weightOf[row]!;
    if (weight === 0) return;
    const share = weight / totalOfLabel[label]!;
    for (let c = 0; c < labelCount; c++) {
      means[label * labelCount + c]! += share * logits[row * labelCount + c]!;
    }
  });
  labelOf.forEach((label, row) => {
    if (weightOf[row] === 0) return;
    for (let c = 0; c < labelCount; c++) {
      out[row * labelCount + c] = logits[row * labelCount + c]! - means[label * labelCount + c]!;
    }
  });
}

/** The weighted inner product of two sets of logits; held-out rows don't count. */
export function weightedDot(
  { labelCount, weightOf }: Targets,
  a: Float64Array,
  b: Float64Array,
): number {
  let sum = 0;
  for (let row = 0, i = 0; i < a.length; row++) {
    const weight = weightOf[row]!;
    for (let c = 0; c < labelCount; c++, i++) sum += weight * a[i]! * b[i]!;
  }
  return sum;
}
