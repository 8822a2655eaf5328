import type { Head, HeadExtras } from '../contracts/head.ts';
import { balancedBias, foldToDense } from './fold-to-dense.ts';
import { gaussianLayers } from './bases/gaussian-layers.ts';
import { writeRows } from './kernels/dense-rows.ts';
import { padded } from './kernels/kernels.ts';
import type { Fit } from './solver/minimize.ts';
import type { Problem } from './solver/problem.ts';
import { logPriors } from './solver/targets.ts';

/** The head that a solution makes. */
export function buildHead(
  problem: Problem,
  { weights: { values } }: Pick<Fit, 'weights'>,
  temperature: number,
  extras: HeadExtras,
): Head {
  const { rows, pictures, standardization, space, targets, design } = problem;
  const { labels, dim } = rows;
  const weights = values.subarray(0, space.weightCount);
  const outputs = {
    bias: values.subarray(space.weightCount),
    logPriors: logPriors(targets),
    temperature,
    presentLabels: pictures.presentLabels,
  };
  const common = { labels, dim, ...extras };
  if (design.basis.kind !== 'linear') {
    const bias = balancedBias(outputs, labels.length);
    return { ...common, layers: gaussianLayers(problem, design.basis, weights, bias, temperature) };
  }
  const solution = {
    ...outputs,
    weights: design.gram ? weightsOfRows(problem, weights) : weights,
    stride: padded(dim),
  };
  return {
    ...common,
    layers: [foldToDense(solution, standardization, labels.length)],
    featureMean: Float32Array.from(standardization.mean),
  };
}

/** W = Z'A, one padded row per label. */
function weightsOfRows({ design, space }: Problem, factors: Float64Array): Float64Array {
  const { kernels, coordinates, rows, basis } = design;
  const { labelCount } = space;
  const mark = kernels.mark();
  const input = kernels.reserve(rows, labelCount);
  const output = kernels.reserve(labelCount, basis.depth);
  const memory = kernels.memory();
  writeRows(memory, input, factors, labelCount);
  kernels.tn(coordinates, input, output, rows, labelCount, basis.depth);
  const length = labelCount * output.stride;
  const weights = Float64Array.from(memory.subarray(output.offset, output.offset + length));
  kernels.release(mark);
  return weights;
}
