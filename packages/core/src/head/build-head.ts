import type { Head, UnknownDetector } from '../contracts/head.ts';
import { balancedBias, foldToDense } from './fold-to-dense.ts';
import { gaussianLayers } from './gaussian-layers.ts';
import { padded } from './kernels/kernels.ts';
import type { Fit } from './minimise.ts';
import type { Problem } from './problem.ts';
import { logPriors } from './targets.ts';

/** The head that a solution amounts to. */
export function buildHead(
  problem: Problem,
  { weights: { values } }: Pick<Fit, 'weights'>,
  temperature: number,
  unknown: UnknownDetector | null,
): Head {
  const { rows, pictures, standardisation, space, targets, design } = problem;
  const { labels, dim } = rows;
  const weights = values.subarray(0, space.weightCount);
  const outputs = {
    bias: values.subarray(space.weightCount),
    logPriors: logPriors(targets),
    temperature,
    presentLabels: pictures.presentLabels,
  };
  const common = { labels, dim, ...(unknown && { unknown }) };
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
    layers: [foldToDense(solution, standardisation, labels.length)],
    featureMean: Float32Array.from(standardisation.mean),
  };
}

/** W = Z'A, one padded row per label. */
function weightsOfRows({ design, space }: Problem, factors: Float64Array): Float64Array {
  const { kernels, coordinates, rows, basis } = design;
  const { labelCount } = space;
  const depth = padded(basis.depth);
  const memory = kernels.memory();
  const out = new Float64Array(labelCount * depth);
  for (let i = 0; i < rows; i++) {
    const offset = coordinates.offset + i * coordinates.stride;
    for (let c = 0; c < labelCount; c++) {
      const factor = factors[i * labelCount + c]!;
      const first = c * depth;
      for (let j = 0; j < depth; j++) out[first + j]! += factor * memory[offset + j]!;
    }
  }
  return out;
}
