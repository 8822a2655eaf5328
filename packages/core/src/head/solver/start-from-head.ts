import type { Head } from '../../contracts/head.ts';
import type { FitStart } from './minimize.ts';
import { coldStart, type Problem } from './problem.ts';
import { logPriors } from './targets.ts';

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
