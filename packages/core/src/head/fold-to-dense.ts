import type { DenseLayer } from '../contracts/model.ts';
import type { Standardization } from './standardize.ts';

/** The bias of a label that has no examples: softmax makes its probability practically 0. */
export const biasWithoutExamples = -30;

/** A solution in standardized coordinates, over the labels that have examples. */
export interface LinearSolution {
  /** W, `presentLabels.length x stride`: one row per label. */
  readonly weights: Float64Array;
  readonly stride: number;
  readonly bias: Float64Array;
  readonly logPriors: Float64Array;
  readonly temperature: number;
  /** Index of each of the solution's labels among all of them. */
  readonly presentLabels: readonly number[];
}

/**
 * Folds standardization, class balance and temperature into one Dense layer with softmax:
 * `kernel = s W / (sigma' T)`, `bias = (b - log prior) / T - mean . kernel`.
 *
 * @param labelCount all labels; one without examples gets kernel 0, bias -30.
 */
export function foldToDense(
  solution: LinearSolution,
  { mean, scale, unit }: Standardization,
  labelCount: number,
): DenseLayer {
  const { weights, stride, temperature, presentLabels } = solution;
  const inputs = mean.length;
  const kernel = new Float32Array(inputs * labelCount);
  presentLabels.forEach((label, c) => {
    for (let j = 0; j < inputs; j++) {
      kernel[j * labelCount + label] = (unit * weights[c * stride + j]! * scale[j]!) / temperature;
    }
  });
  const bias = balancedBias(solution, labelCount);
  // From the kernel as rounded to 32 bits: with a large mean its rounding would shift the logits.
  return {
    kind: 'dense',
    inputs,
    units: labelCount,
    kernel,
    bias: Float32Array.from(subtractMean(bias, kernel, mean)),
    activation: 'softmax',
  };
}

/** `(b - log prior) / T` over all labels. */
export function balancedBias(
  {
    bias,
    logPriors,
    temperature,
    presentLabels,
  }: Pick<LinearSolution, 'bias' | 'logPriors' | 'temperature' | 'presentLabels'>,
  labelCount: number,
): Float64Array {
  const all = new Float64Array(labelCount).fill(biasWithoutExamples);
  presentLabels.forEach((label, c) => {
    all[label] = (bias[c]! - logPriors[c]!) / temperature;
  });
  return all;
}

/**
 * The bias that goes with a kernel rounded for a file: logits stay what they were at the mean of
 * the features. With the old bias, features with a large mean would shift them by 0.1 at 16 bits.
 *
 * @param rounded the kernel as it will be read back, `inputs x units`.
 * @param featureMean `Head.featureMean`.
 */
export function biasForRoundedKernel(
  layer: DenseLayer,
  rounded: Float32Array,
  featureMean: Float32Array,
): Float32Array {
  const units = layer.units;
  const bias = Float64Array.from(layer.bias ?? new Float32Array(units));
  const lost = layer.kernel.map((weight, i) => rounded[i]! - weight);
  return Float32Array.from(subtractMean(bias, lost, featureMean));
}

function subtractMean(
  bias: Float64Array,
  kernel: Float32Array,
  mean: Float64Array | Float32Array,
): Float64Array {
  const out = bias.slice();
  for (let j = 0, i = 0; j < mean.length; j++) {
    for (let c = 0; c < bias.length; c++, i++) out[c]! -= mean[j]! * kernel[i]!;
  }
  return out;
}
