import type { Head } from '../contracts/head.ts';
import { foldToDense } from './fold-to-dense.ts';
import { padded } from './kernels/kernels.ts';
import type { Fit } from './minimise.ts';
import type { Problem } from './problem.ts';
import { logPriors } from './targets.ts';
import type { Vector } from './vector.ts';

/** The head that a solution amounts to, without an unknown detector. */
export function buildHead(problem: Problem, { weights }: Fit, temperature: number): Head {
  const { rows, pictures, standardisation, space, targets } = problem;
  const layer = foldToDense(
    {
      weights: coordinateWeights(problem, weights),
      stride: padded(problem.design.basis.depth),
      bias: weights.values.subarray(space.weightCount),
      logPriors: logPriors(targets),
      temperature,
      presentLabels: pictures.presentLabels,
    },
    standardisation,
    rows.labels.length,
  );
  return {
    labels: rows.labels,
    dim: rows.dim,
    layers: [layer],
    featureMean: Float32Array.from(standardisation.mean),
  };
}

/** W, one padded row per label: the dual solution's is Z'A. */
function coordinateWeights({ design, space }: Problem, weights: Vector): Float64Array {
  if (!design.gram) return weights.values.subarray(0, space.weightCount);
  const { kernels, coordinates, rows, basis } = design;
  const { labelCount } = space;
  const depth = padded(basis.depth);
  const memory = kernels.memory();
  const out = new Float64Array(labelCount * depth);
  for (let i = 0; i < rows; i++) {
    const offset = coordinates.offset + i * coordinates.stride;
    for (let c = 0; c < labelCount; c++) {
      const factor = weights.values[i * labelCount + c]!;
      const first = c * depth;
      for (let j = 0; j < depth; j++) out[first + j]! += factor * memory[offset + j]!;
    }
  }
  return out;
}
