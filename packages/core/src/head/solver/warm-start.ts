import type { FitStart } from './minimize.ts';
import { coldStart, type Problem } from './problem.ts';
import type { Vector } from './vector.ts';
import type { Head } from '../../contracts/model.ts';
import { logPriors } from '../softmax.ts';

/**
 * A start for `next` from the solution of another layout of nearly the same rows. What is minimized
 * is convex, so the start changes only how soon it ends. The memory of the curvature starts empty.
 */
export function carryOver(previous: Problem, solution: Vector, next: Problem): FitStart {
  const start = coldStart(next);
  const { weights } = start;
  if (previous.rows.dim !== next.rows.dim) return start;
  if (previous.design.gram) {
    carryBias(previous, solution, next, weights);
    carryRows(previous, solution, next, weights);
  } else if (previous.design.basis.kind === 'linear' && !next.design.gram) {
    carryBias(previous, solution, next, weights);
    carryWeights(previous, solution, next, weights);
  }
  return start;
}

/** Index among the previous labels of each label that has examples now; -1 for a new one. */
function previousLabels(previous: Problem, next: Problem): number[] {
  const names = previous.pictures.presentLabels.map((label) => previous.rows.labels[label]);
  return next.pictures.presentLabels.map((label) => names.indexOf(next.rows.labels[label]));
}

function carryBias(previous: Problem, solution: Vector, next: Problem, out: Vector): void {
  previousLabels(previous, next).forEach((label, c) => {
    const bias = label < 0 ? 0 : solution.values[previous.space.weightCount + label]!;
    out.values[next.space.weightCount + c] = bias;
    out.image[next.space.weightCount + c] = bias;
  });
}

/** A, row by row: W = Z'A in the new coordinates. */
function carryRows(previous: Problem, solution: Vector, next: Problem, out: Vector): void {
  const labels = previousLabels(previous, next);
  const rowOf = new Map(previous.rows.ids.map((id, row) => [id, row]));
  const from = previous.space.labelCount;
  const to = next.space.labelCount;
  const factors = new Float64Array(next.rows.ids.length * to);
  next.rows.ids.forEach((id, i) => {
    const row = rowOf.get(id);
    if (row === undefined) return;
    labels.forEach((label, c) => {
      if (label >= 0) factors[i * to + c] = solution.values[row * from + label]!;
    });
  });
  next.space.pullBack(factors, out);
}

/** W, from one standardization to another: the same logits for the same features. */
function carryWeights(previous: Problem, solution: Vector, next: Problem, out: Vector): void {
  const { mean, scale, unit } = previous.standardization;
  const target = next.standardization;
  const from = previous.space.weightCount / previous.space.labelCount;
  const to = next.space.weightCount / next.space.labelCount;
  previousLabels(previous, next).forEach((label, c) => {
    if (label < 0) return;
    for (let j = 0; j < mean.length; j++) {
      const weight = solution.values[label * from + j]! * unit * scale[j]!;
      out.values[c * to + j] = weight / (target.unit * target.scale[j]!);
      out.values[next.space.weightCount + c]! += weight * (target.mean[j]! - mean[j]!);
    }
  });
}

/**
 * A start from a head that was trained on nearly the same rows. Its temperature is not known, so the
 * weights are only roughly right, which is enough for a start. Without effect for the dual solver, which
 * spends its time on the Gram matrix, and for a head of another kind.
 */
export function startFromHead(head: Head, problem: Problem): FitStart {
  const start = coldStart(problem);
  const { rows, pictures, standardization, space, design, targets } = problem;
  const [layer] = head.layers;
  const isLinear = head.layers.length === 1 && layer?.kind === 'dense';
  if (!isLinear || head.dim !== rows.dim || design.gram || design.basis.kind !== 'linear') {
    return start;
  }
  const { mean, scale, unit } = standardization;
  const { values } = start.weights;
  const stride = space.weightCount / space.labelCount;
  const priors = logPriors(targets);
  pictures.presentLabels.forEach((label, c) => {
    const column = head.labels.indexOf(rows.labels[label]!);
    if (column < 0) return;
    let bias = (layer.bias?.[column] ?? 0) + priors[c]!;
    for (let j = 0; j < rows.dim; j++) {
      const weight = layer.kernel[j * layer.units + column]!;
      values[c * stride + j] = weight / (unit * scale[j]!);
      bias += weight * mean[j]!;
    }
    values[space.weightCount + c] = bias;
  });
  return start;
}
