import { addScaled, innerProduct, setScaled, zeroVector, type Vector } from './vector.ts';

/** How many past steps are remembered. */
const memoryLength = 8;

interface Pair {
  readonly step: Vector;
  readonly change: Vector;
  /** <step, change>, positive. */
  readonly curvature: number;
}

/** The past steps from which limited-memory BFGS estimates the curvature, oldest first. */
export type LbfgsMemory = readonly Pair[];

/**
 * Adds that the gradient changed by `change` along `step`, and drops the oldest pair when full. A pair
 * without positive curvature (rounding, identical examples) is not added.
 */
export function remember(memory: LbfgsMemory, step: Vector, change: Vector): LbfgsMemory {
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
export function quasiNewtonStep(memory: LbfgsMemory, gradient: Vector, out: Vector): void {
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
export function scaledCopy(vector: Vector, factor: number): Vector {
  const copy = zeroVector(vector);
  setScaled(copy, factor, vector);
  return copy;
}
