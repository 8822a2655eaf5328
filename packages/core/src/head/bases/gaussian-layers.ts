import type { DenseLayer, GaussianKernelLayer } from '../../contracts/head.ts';
import type { GaussianBasis, NystroemBasis } from './basis.ts';
import { gaussianFactor } from './gaussian-basis.ts';
import { padded } from '../kernels/kernels.ts';
import type { Problem } from '../solver/problem.ts';

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
export function gaussianLayers(
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
