/** The cross entropy along a line, and its derivatives with respect to the step. */
interface LossOnLine {
  readonly loss: number;
  readonly slope: number;
  readonly curvature: number;
}

/**
 * Weighted mean cross entropy (nats) of softmax(logits + step * direction), `rows x labels`, with
 * its first and second derivative with respect to `step`.
 *
 * @param probabilities receives the softmax, for the gradient at this step.
 */
export function lossOnLine(
  targets: Targets,
  logits: Float64Array,
  direction: Float64Array,
  step: number,
  probabilities: Float64Array,
): LossOnLine {
  const { labelCount, labelOf, weightOf, total } = targets;
  let loss = 0;
  let slope = 0;
  let curvature = 0;
  for (let row = 0, first = 0; first < logits.length; row++, first += labelCount) {
    const weight = weightOf[row]!;
    if (weight === 0) continue;
    const end = first + labelCount;
    let max = -Infinity;
    for (let i = first; i < end; i++) {
      const logit = logits[i]! + step * direction[i]!;
      probabilities[i] = logit;
      if (logit > max) max = logit;
    }
    const target = first + labelOf[row]!;
    const targetLogit = probabilities[target]! - max;
    let sum = 0;
    let mean = 0;
    let square = 0;
    for (let i = first; i < end; i++) {
      const value = Math.exp(probabilities[i]! - max);
      const along = value * direction[i]!;
      probabilities[i] = value;
      sum += value;
      mean += along;
      square += along * direction[i]!;
    }
    for (let i = first; i < end; i++) probabilities[i]! /= sum;
    mean /= sum;
    loss += weight * (Math.log(sum) - targetLogit);
    slope += weight * (mean - direction[target]!);
    curvature += weight * (square / sum - mean * mean);
  }
  return { loss: loss / total, slope: slope / total, curvature: curvature / total };
}

/** Softmax of `logits[first..first + count]` times `factor`, written to `out` at the same place. */
export function softmaxInto(
  out: Float64Array,
  logits: ArrayLike<number>,
  first: number,
  count: number,
  factor = 1,
): void {
  let max = -Infinity;
  for (let i = first; i < first + count; i++) max = Math.max(max, logits[i]! * factor);
  let sum = 0;
  for (let i = first; i < first + count; i++) {
    out[i] = Math.exp(logits[i]! * factor - max);
    sum += out[i]!;
  }
  for (let i = first; i < first + count; i++) out[i]! /= sum;
}

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

/** A lower one would make the model surer than a few examples can justify. */
export const leastTemperature = 0.3;
/** Above it, all labels get nearly the same probability. */
export const largestTemperature = 5;

/**
 * The temperature T at which the weighted log-loss of softmax(logits / T) is least.
 *
 * The loss is convex in 1/T, so its slope is zero at the minimum. That is found by Newton's method, kept
 * within the bracket that the signs of the slopes give.
 *
 * @param logits `rows x labels`.
 * @param least the lowest T allowed: 1 if the logits come from parts of a single take.
 */
export function chooseTemperature(
  targets: Targets,
  logits: Float64Array,
  least = leastTemperature,
): number {
  const zero = new Float64Array(logits.length);
  const probabilities = new Float64Array(logits.length);
  const lossAt = (inverse: number) => lossOnLine(targets, zero, logits, inverse, probabilities);
  let low = 1 / largestTemperature;
  let high = 1 / least;
  if (lossAt(low).slope >= 0) return 1 / low;
  if (lossAt(high).slope <= 0) return 1 / high;

  let inverse = (low + high) / 2;
  for (let i = 0; i < 50; i++) {
    const { slope, curvature } = lossAt(inverse);
    if (slope > 0) high = inverse;
    else low = inverse;
    const newton = inverse - slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - inverse) < 1e-9) break;
    inverse = next;
  }
  return 1 / inverse;
}
