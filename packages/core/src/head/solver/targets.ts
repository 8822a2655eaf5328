/** The label of each row, and how much the row counts. */
export interface Targets {
  /** Labels that the fit tells apart. */
  readonly labelCount: number;
  /** Per row, below `labelCount`. */
  readonly labelOf: Uint16Array;
  /** Per row; 0 for a row that is held out. */
  readonly weightOf: Float64Array;
  /** Sum of the weights: n. */
  readonly total: number;
  /** Sum of the weights of each label. */
  readonly totalOfLabel: Float64Array;
}

/** Sums up the weights. */
export function createTargets(
  labelCount: number,
  labelOf: Uint16Array,
  weightOf: Float64Array,
): Targets {
  const totalOfLabel = new Float64Array(labelCount);
  labelOf.forEach((label, row) => (totalOfLabel[label]! += weightOf[row]!));
  const total = totalOfLabel.reduce((sum, value) => sum + value, 0);
  return { labelCount, labelOf, weightOf, total, totalOfLabel };
}

/** The natural logarithm of each label's share of the rows. */
export function logPriors({ totalOfLabel, total }: Targets): Float64Array {
  return totalOfLabel.map((weight) => Math.log(weight / total));
}
