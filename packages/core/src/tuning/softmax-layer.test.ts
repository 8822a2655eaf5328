import { expect } from 'chai';
import type { DenseLayer } from '../contracts/model.ts';
import { seededNormal } from '../head/seeded-examples.test.ts';
import { seededRandom } from '../head/seeded-random.ts';
import { measureScaling, SoftmaxLayer, tuningRecipe, type TuningRecipe } from './tune-tail.ts';

const dim = 5;
const labels = 3;
const labelOf = [0, 1, 2, 1];
const normal = seededNormal(3);
const features = Float32Array.from({ length: labelOf.length * dim }, () => 2 + normal());
const head: DenseLayer = {
  kind: 'dense',
  inputs: dim,
  units: labels,
  kernel: Float32Array.from({ length: dim * labels }, () => normal()),
  bias: Float32Array.from({ length: labels }, () => normal()),
  activation: 'softmax',
};
const scaling = measureScaling(features, dim, 10);
const plain: TuningRecipe = { ...tuningRecipe, dropout: 0, labelSmoothing: 0, layerPenalty: 0 };

function lossOf(values: Float32Array, recipe: TuningRecipe): number {
  const layer = new SoftmaxLayer(head, scaling, recipe, seededRandom(1));
  return layer.learn(values, labelOf, 1 / labelOf.length).loss;
}

describe('SoftmaxLayer', () => {
  it('starts with the answers of the head', () => {
    const expected = labelOf.map((label, row) => {
      const logits = [...head.bias!].map((bias, c) =>
        Array.from({ length: dim }).reduce<number>(
          (sum, _, j) => sum + features[row * dim + j]! * head.kernel[j * labels + c]!,
          bias,
        ),
      );
      const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
      return Math.log(sum) - logits[label]!;
    });
    const mean = expected.reduce((sum, loss) => sum + loss, 0) / expected.length;
    expect(lossOf(features, plain)).closeTo(mean, 1e-5);
  });

  it('gives the gradient that finite differences give, with dropout and smoothing', () => {
    const layer = new SoftmaxLayer(head, scaling, tuningRecipe, seededRandom(1));
    const { gradient } = layer.learn(features, labelOf, 1 / labelOf.length);
    const at = (index: number, change: number) =>
      lossOf(
        features.map((value, i) => (i === index ? value + change : value)),
        tuningRecipe,
      );
    const step = 2 ** -8;
    gradient.forEach((value, i) => {
      expect(value).closeTo((at(i, step) - at(i, -step)) / (2 * step), 1e-3);
    });
    // Left out: one of five features or so.
    expect(gradient.some((value) => value === 0)).equal(true);
  });

  it('learns what it is taught', () => {
    const layer = new SoftmaxLayer(head, scaling, plain, seededRandom(1));
    for (let step = 0; step < 500; step++) {
      layer.learn(features, labelOf, 1 / labelOf.length);
      layer.step();
    }
    expect(layer.learn(features, labelOf, 1 / labelOf.length).loss).below(0.1);
  });
});

describe('measureScaling', () => {
  it('centers, and makes the mean square what it should be', () => {
    const squares = features.map(
      (value, i) => (scaling.factor * (value - scaling.mean[i % dim]!)) ** 2,
    );
    const sum = squares.reduce((total, value) => total + value, 0);
    expect(sum / labelOf.length).closeTo(100, 1e-3);
  });
});
