import type { Pace } from '../training/pace.ts';
import { lossOnLine, type Targets } from '../softmax.ts';
import {
  addScaled,
  addScaledArray,
  innerProduct,
  setScaled,
  type Vector,
  zeroVector,
} from './vector.ts';
import type { WeightSpace } from './weight-space.ts';

/** Where a fit starts: zeros and an empty memory, or the end of an earlier fit. */
export interface FitStart {
  readonly weights: Vector;
  readonly memory: LbfgsMemory;
}

/** When a fit ends, and where it reports its progress. */
export interface FitOptions {
  /** Nats: the fit ends when a quasi-Newton step promises less. */
  readonly tolerance: number;
  readonly mostUpdates?: number;
  readonly pace: Pace;
  /** 0..1. */
  readonly onFraction?: ((fraction: number) => void) | undefined;
}

/** Where a fit ended. */
export interface Fit {
  readonly weights: Vector;
  readonly memory: LbfgsMemory;
  /** F + b, `rows x labels`, held-out rows included. */
  readonly logits: Float64Array;
  readonly updates: number;
}

/** A fit does not end before this many updates: a new row changes the gradient by 1/n only, which looks like the end. */
const leastUpdates = { cold: 3, warm: 2 };

/**
 * Minimizes `1/n sum CE(softmax(F + b), y) + lambda/2 |W|^2 + scatter/2 |F - M|^2` by L-BFGS with
 * an exact line search, which is free: logits are linear in the step.
 *
 * @throws {TlError} `aborted`.
 */
export async function minimize(
  space: WeightSpace,
  targets: Targets,
  penalty: Penalty,
  start: FitStart,
  options: FitOptions,
): Promise<Fit> {
  const { tolerance, mostUpdates = 300, pace, onFraction } = options;
  const { lambda, scatter } = penalty;
  const { weightCount } = space;
  const weights = scaledCopy(start.weights, 1);
  let memory = start.memory;
  const least = memory.length > 0 ? leastUpdates.warm : leastUpdates.cold;

  const length = targets.labelOf.length * targets.labelCount;
  const logits = new Float64Array(length);
  const centered = new Float64Array(length);
  const direction = new Float64Array(length);
  const centeredDirection = new Float64Array(length);
  const probabilities = new Float64Array(length);
  space.logits(weights, logits);
  centerWithinLabels(targets, logits, centered);
  lossOnLine(targets, logits, direction, 0, probabilities);

  const point = { weights, probabilities, centered };
  const gradientAt = (out: Vector) => writeGradient(space, targets, penalty, point, out);

  let gradient = space.zero();
  let nextGradient = space.zero();
  const step = space.zero();
  gradientAt(gradient);
  let firstPromise = 0;
  let fraction = 0;
  let updates = 0;
  for (; updates < mostUpdates; updates++) {
    await pace.turn();
    quasiNewtonStep(memory, gradient, step);
    let slope = innerProduct(gradient, step);
    if (!(slope < 0) && memory.length > 0) {
      memory = [];
      setScaled(step, -1, gradient);
      slope = innerProduct(gradient, step);
    }
    const promise = -slope / 2;
    if (!(promise > 1e-15) || (updates >= least && promise < tolerance)) break;
    firstPromise ||= Math.max(promise, 1);
    const done = Math.log(firstPromise / promise) / Math.log(firstPromise / tolerance);
    fraction = Math.max(fraction, Math.min(1, done));
    onFraction?.(fraction);

    space.logits(step, direction);
    centerWithinLabels(targets, direction, centeredDirection);
    const weightSlope = innerProduct(weights, step, 0, weightCount);
    const weightCurvature = innerProduct(step, step, 0, weightCount);
    const scatterSlope = weightedDot(targets, centered, centeredDirection);
    const scatterCurvature = weightedDot(targets, centeredDirection, centeredDirection);
    const stepLength = searchLine(
      (t) => {
        const loss = lossOnLine(targets, logits, direction, t, probabilities);
        return {
          slope:
            loss.slope +
            lambda * (weightSlope + t * weightCurvature) +
            scatter * (scatterSlope + t * scatterCurvature),
          curvature: loss.curvature + lambda * weightCurvature + scatter * scatterCurvature,
        };
      },
      slope,
      memory.length > 0 ? 1 : null,
    );

    addScaled(weights, stepLength, step);
    addScaledArray(logits, stepLength, direction);
    addScaledArray(centered, stepLength, centeredDirection);
    gradientAt(nextGradient);
    const change = scaledCopy(nextGradient, 1);
    addScaled(change, -1, gradient);
    memory = remember(memory, scaledCopy(step, stepLength), change);
    [gradient, nextGradient] = [nextGradient, gradient];
  }
  onFraction?.(1);
  return { weights, memory, logits, updates };
}

/** How many past steps are remembered. */
const memoryLength = 8;

interface Pair {
  readonly step: Vector;
  readonly change: Vector;
  /** <step, change>, positive. */
  readonly curvature: number;
}

/** The past steps from which limited-memory BFGS estimates the curvature, oldest first. */
type LbfgsMemory = readonly Pair[];

/**
 * Adds that the gradient changed by `change` along `step`, and drops the oldest pair when full. A pair
 * without positive curvature (rounding, identical examples) is not added.
 */
function remember(memory: LbfgsMemory, step: Vector, change: Vector): LbfgsMemory {
  const curvature = innerProduct(step, change);
  const floor = 1e-12 * Math.sqrt(innerProduct(step, step) * innerProduct(change, change));
  if (!(curvature > floor)) return memory;
  return [...memory.slice(1 - memoryLength), { step, change, curvature }];
}

/**
 * Writes the quasi-Newton step `-H gradient` to `out`, by the two-loop recursion (Nocedal and
 * Wright, Numerical Optimization, algorithm 7.4) in the vectors' own inner product: images are
 * combined along with values, so it needs no product with the Gram matrix.
 */
function quasiNewtonStep(memory: LbfgsMemory, gradient: Vector, out: Vector): void {
  setScaled(out, -1, gradient);
  const factors: number[] = [];
  for (const { step, change, curvature } of memory.toReversed()) {
    const factor = innerProduct(out, step) / curvature;
    addScaled(out, -factor, change);
    factors.push(factor);
  }
  const newest = memory.at(-1);
  if (newest) {
    const scale = newest.curvature / innerProduct(newest.change, newest.change);
    setScaled(out, scale, out);
  }
  for (const { step, change, curvature } of memory) {
    const correction = innerProduct(out, change) / curvature;
    addScaled(out, factors.pop()! - correction, step);
  }
}

/** The memory for more rows: `grow` is applied to each of its vectors. */
export function growMemory(memory: LbfgsMemory, grow: (vector: Vector) => Vector): LbfgsMemory {
  return memory.map(({ step, change, curvature }) => ({
    step: grow(step),
    change: grow(change),
    curvature,
  }));
}

/** A copy of `vector` times `factor`. */
function scaledCopy(vector: Vector, factor: number): Vector {
  const copy = zeroVector(vector);
  setScaled(copy, factor, vector);
  return copy;
}

/** First and second derivative of a convex function at one step length. */
interface Derivatives {
  readonly slope: number;
  readonly curvature: number;
}

/** The slope is brought down to this part of what it was at the start. */
const exactness = 1e-3;
const mostEvaluations = 25;

/**
 * The step at which a convex function of one variable is least, by Newton's method kept inside the
 * bracket that the signs of the slopes give. The last evaluation is at the step returned.
 *
 * @param at evaluates the function's derivatives at a step.
 * @param slopeAtZero negative.
 * @param firstStep the first step to try; null: the minimum of the parabola at zero.
 */
function searchLine(
  at: (step: number) => Derivatives,
  slopeAtZero: number,
  firstStep: number | null,
): number {
  let low = 0;
  let high = Infinity;
  let step = firstStep ?? newtonStep(0, at(0));
  if (!(step > 0)) step = 1;
  for (let i = 1; ; i++) {
    const derivatives = at(step);
    if (i === mostEvaluations) return step;
    if (Math.abs(derivatives.slope) <= exactness * -slopeAtZero) return step;
    if (derivatives.slope < 0) low = step;
    else high = step;
    step = newtonStep(step, derivatives);
    // If the loss is flat, Newton's step is far too long: nothing outside the bracket is tried.
    const furthest = high === Infinity ? 10 * low : high;
    if (!(step > low && step < furthest)) step = high === Infinity ? furthest : (low + high) / 2;
  }
}

function newtonStep(step: number, { slope, curvature }: Derivatives): number {
  return step - slope / curvature;
}

/** `lambda/2 |W|^2 + scatter/2 |F - M|^2`. */
interface Penalty {
  readonly lambda: number;
  /** c = lambda rho d / V. */
  readonly scatter: number;
}

/** The point at which a gradient is computed. */
interface Point {
  readonly weights: Vector;
  /** Softmax of the logits, `rows x labels`. */
  readonly probabilities: Float64Array;
  /** F - M, `rows x labels`. */
  readonly centered: Float64Array;
}

/**
 * Writes the gradient of `1/n sum CE + lambda/2 |W|^2 + scatter/2 |F - M|^2` to `out`:
 * `Z'G + lambda W` with `G = w ((P - Y)/n + scatter (F - M))`, and for the biases the column sums
 * of `w (P - Y)/n`.
 */
export function writeGradient(
  space: WeightSpace,
  targets: Targets,
  { lambda, scatter }: Penalty,
  { weights, probabilities, centered }: Point,
  out: Vector,
): void {
  const logitGradient = new Float64Array(probabilities.length);
  writeLogitGradient(targets, probabilities, centered, scatter, logitGradient);
  space.pullBack(logitGradient, out);
  addWeights(out, lambda, weights, space.weightCount);
  writeBiasGradient(targets, probabilities, out, space.weightCount);
}

function writeLogitGradient(
  { labelCount, labelOf, weightOf, total }: Targets,
  probabilities: Float64Array,
  centered: Float64Array,
  scatter: number,
  out: Float64Array,
): void {
  for (let row = 0, i = 0; i < out.length; row++) {
    const weight = weightOf[row]!;
    const label = labelOf[row]!;
    for (let c = 0; c < labelCount; c++, i++) {
      const miss = probabilities[i]! - (c === label ? 1 : 0);
      out[i] = weight * (miss / total + scatter * centered[i]!);
    }
  }
}

function writeBiasGradient(
  { labelCount, labelOf, weightOf, total }: Targets,
  probabilities: Float64Array,
  out: Vector,
  weightCount: number,
): void {
  for (const array of new Set([out.values, out.image])) {
    const bias = array.subarray(weightCount).fill(0);
    for (let row = 0, i = 0; i < probabilities.length; row++) {
      const share = weightOf[row]! / total;
      const label = labelOf[row]!;
      for (let c = 0; c < labelCount; c++, i++) {
        bias[c]! += share * (probabilities[i]! - (c === label ? 1 : 0));
      }
    }
  }
}

function addWeights(out: Vector, lambda: number, weights: Vector, weightCount: number): void {
  for (let i = 0; i < weightCount; i++) out.values[i]! += lambda * weights.values[i]!;
  if (out.image === out.values) return;
  for (let i = 0; i < weightCount; i++) out.image[i]! += lambda * weights.image[i]!;
}

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
function weightedDot({ labelCount, weightOf }: Targets, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0, i = 0; i < a.length; row++) {
    const weight = weightOf[row]!;
    for (let c = 0; c < labelCount; c++, i++) sum += weight * a[i]! * b[i]!;
  }
  return sum;
}
