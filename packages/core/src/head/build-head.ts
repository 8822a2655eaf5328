import type { Head, HeadExtras, DenseLayer, GaussianKernelLayer } from '../contracts/model.ts';
import { balancedBias, foldToDense } from './fold-to-dense.ts';
import { writeRows, padded } from './kernels/kernels.ts';
import type { Fit } from './solver/minimize.ts';
import type { Problem } from './solver/problem.ts';
import { logPriors } from './softmax.ts';
import { type GaussianBasis, type NystroemBasis, gaussianFactor } from './bases.ts';

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

/**
 * The two layers of a Gaussian head: its centers, and the Dense layer of their coefficients. These are
 * the examples and A, or the landmarks and L^-T W.
 *
 * @param problem what was solved.
 * @param basis the problem's own.
 * @param weights the solution, without biases.
 * @param bias one per label, temperature and prior applied.
 * @param temperature what the coefficients are divided by.
 */
function gaussianLayers(
  problem: Problem,
  basis: GaussianBasis | NystroemBasis,
  weights: Float64Array,
  bias: Float64Array,
  temperature: number,
): readonly [GaussianKernelLayer, DenseLayer] {
  const { design, rows, pictures, standardization } = problem;
  const { presentLabels } = pictures;
  const { dim, labels } = rows;
  const centers =
    basis.kind === 'nystroem' ? Float32Array.from(basis.landmarks) : readCoordinates(design, dim);
  const units = centers.length / dim;
  const kernel = new Float32Array(units * labels.length);
  const coefficient =
    basis.kind === 'nystroem'
      ? landmarkCoefficients(basis, weights)
      : (center: number, c: number) => weights[center * presentLabels.length + c]!;
  for (let center = 0; center < units; center++) {
    presentLabels.forEach((label, c) => {
      kernel[center * labels.length + label] = coefficient(center, c) / temperature;
    });
  }
  return [
    {
      kind: 'gaussian-kernel',
      inputs: dim,
      units,
      mean: Float32Array.from(standardization.mean),
      scale: Float32Array.from(standardization.scale),
      centers,
      factor: gaussianFactor,
    },
    {
      kind: 'dense',
      inputs: units,
      units: labels.length,
      kernel,
      bias: Float32Array.from(bias),
      activation: 'softmax',
    },
  ];
}

function readCoordinates(
  { kernels, coordinates, rows }: Problem['design'],
  dim: number,
): Float32Array {
  const memory = kernels.memory();
  const out = new Float32Array(rows * dim);
  for (let row = 0; row < rows; row++) {
    const offset = coordinates.offset + row * coordinates.stride;
    out.set(memory.subarray(offset, offset + dim), row * dim);
  }
  return out;
}

/** `(L^-T W)[center, label]`; `weights` has a padded row per label. */
function landmarkCoefficients(
  { depth, inverseFactor }: NystroemBasis,
  weights: Float64Array,
): (center: number, label: number) => number {
  const stride = padded(depth);
  return (center, label) => {
    let sum = 0;
    for (let j = center; j < depth; j++) {
      sum += inverseFactor[j * depth + center]! * weights[label * stride + j]!;
    }
    return sum;
  };
}
