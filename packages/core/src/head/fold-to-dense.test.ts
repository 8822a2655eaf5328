import { expect } from 'chai';
import type { DenseLayer } from '../contracts/model.ts';
import { denseLogits } from './predict-head.ts';
import { biasForRoundedKernel, foldToDense } from './fold-to-dense.ts';
import { seededNormal } from './seeded-examples.test.ts';

const normal = seededNormal(2);
const dim = 50;
const normals = (length: number) => Float64Array.from({ length }, normal);
const mean = normals(dim).map((value) => Math.fround(1000 + value));
const scale = normals(dim).map((value) => Math.fround(Math.abs(value) + 0.1));
const solution = {
  weights: normals(2 * 52),
  stride: 52,
  bias: normals(2),
  logPriors: Float64Array.of(Math.log(0.25), Math.log(0.75)),
  temperature: 0.7,
  presentLabels: [0, 2],
};
const layer = foldToDense(solution, { mean, scale, unit: 0.2 }, 3);
const input = Float32Array.from(mean, (value) => value + normal());

describe('foldToDense', () => {
  it('gives the logits of the standardized solution, prior and temperature applied', () => {
    const logits = denseLogits(layer, input);
    solution.presentLabels.forEach((label, c) => {
      let logit = solution.bias[c]! - solution.logPriors[c]!;
      for (let j = 0; j < dim; j++) {
        logit += solution.weights[c * 52 + j]! * 0.2 * scale[j]! * (input[j]! - mean[j]!);
      }
      expect(logits[label]).closeTo(logit / 0.7, 2e-4);
    });
  });

  it('gives a label without examples kernel 0 and bias -30', () => {
    expect(layer.bias![1]).equal(-30);
    for (let j = 0; j < dim; j++) expect(layer.kernel[j * 3 + 1]).equal(0);
  });
});

/** A number as 16-bit floats keep it: 11 significant bits. */
const toHalf = (value: number) => {
  const step = 2 ** (Math.floor(Math.log2(Math.abs(value) || 1)) - 10);
  return Math.round(value / step) * step;
};

describe('biasForRoundedKernel', () => {
  it('keeps the logits with a kernel of 16 bits, where the old bias shifts them', () => {
    const rounded = Float32Array.from(layer.kernel, toHalf);
    const logitsWith = (bias: Float32Array) => {
      const changed: DenseLayer = { ...layer, kernel: rounded, bias };
      return denseLogits(changed, input);
    };
    const right = denseLogits(layer, input);
    const error = (logits: Float64Array) =>
      Math.max(...logits.map((value, c) => Math.abs(value - right[c]!)));
    const bias = biasForRoundedKernel(layer, rounded, Float32Array.from(mean));
    expect(error(logitsWith(bias))).below(2e-3);
    expect(error(logitsWith(layer.bias!))).above(0.05);
  });
});
