import { writeGradient, type Penalty } from './gradient.ts';
import { centerWithinLabels, weightedDot } from './label-scatter.ts';
import { quasiNewtonStep, remember, scaledCopy, type LbfgsMemory } from './lbfgs.ts';
import { searchLine } from './line-search.ts';
import type { Pace } from '../training/pace.ts';
import { lossOnLine } from './softmax-loss.ts';
import type { Targets } from './targets.ts';
import { addScaled, addScaledArray, innerProduct, setScaled, type Vector } from './vector.ts';
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
