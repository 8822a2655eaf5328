import { memory, tensor1d, tensor2d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { layers as layersOf, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { predictHead, trainHead, type DenseLayer, type Head } from '@tl-elements/core';
import { expect } from 'chai';
import { syntheticRows } from './head-features.ts';
import { trainingDataOf } from './our-head.ts';
import { startWasm } from './peer/peer-backbone.ts';

const train = syntheticRows({ rows: 60, dim: 96, labelCount: 3 }, 1);
const testRows = syntheticRows({ rows: 30, dim: 96, labelCount: 3 }, 2);

/** The layers as a model of TensorFlow.js, which uses none of our code. */
function modelOf(layers: readonly DenseLayer[]): Sequential {
  const model = sequential({
    layers: layers.map(({ inputs, units, bias, activation }) =>
      layersOf.dense({ inputShape: [inputs], units, activation, useBias: bias !== null }),
    ),
  });
  const weights = layers.flatMap(({ inputs, units, kernel, bias }) => [
    tensor2d(kernel, [inputs, units]),
    ...(bias ? [tensor1d(bias)] : []),
  ]);
  model.setWeights(weights);
  weights.forEach((weight) => weight.dispose());
  return model;
}

/** The largest difference between our probabilities and TensorFlow.js's over all rows. */
async function largestDifference(head: Head, model: Sequential): Promise<number> {
  const { dim, features, labelOf } = testRows;
  const output = tidy(() => model.predict(tensor2d(features, [labelOf.length, dim])) as Tensor);
  const theirs = await output.data();
  output.dispose();
  const ours = labelOf.flatMap((_, row) => [
    ...predictHead(head, features.subarray(row * dim, (row + 1) * dim)).scores,
  ]);
  expect(ours).to.have.length(theirs.length);
  return Math.max(...ours.map((score, index) => Math.abs(score - (theirs[index] ?? NaN))));
}

describe('a trained head in TensorFlow.js', () => {
  let head: Head;
  before(async () => {
    const wasm = new URL(
      '/apps/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
      location.href,
    );
    await startWasm(wasm.href);
    const data = trainingDataOf(train);
    ({ head } = await trainHead({ ...data, labels: [...data.labels, 'without examples'] }));
  });

  it('gives the same probabilities as one Dense layer', async () => {
    const model = modelOf(head.layers as readonly DenseLayer[]);
    expect(head.layers).to.have.length(1);
    expect(await largestDifference(head, model)).to.be.below(1e-5);
    model.dispose();
  });

  it('gives no two rows the same probabilities, so that the comparison means something', () => {
    const { dim, features } = testRows;
    const sayings = [0, 1, 2, 3].map((row) =>
      predictHead(head, features.subarray(row * dim, (row + 1) * dim)).scores.join(),
    );
    expect(new Set(sayings).size).to.equal(4);
  });

  it('leaves no tensor behind', () => {
    expect(memory().numTensors).to.equal(0);
  });
});
