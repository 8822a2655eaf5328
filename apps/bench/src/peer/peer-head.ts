import { tensor2d, tidy, train as optimizers, type Tensor } from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { DenseLayer } from '@tl-elements/core';
import type { LabelledRows } from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';

const EPOCHS = 50;
const BATCH_SIZE = 16;
const LEARNING_RATE = 0.001;
const HIDDEN_UNITS = 100;
const VALIDATION_FRACTION = 0.15;

/** The result of one of their trainings. */
export interface PeerTraining {
  /** From features in memory to the trained head. */
  readonly fitMs: number;
  /** Of the test rows, `rows x labels`; empty without a test set. */
  readonly probabilities: Float32Array;
  /** The trained head, as it stands in an export. */
  readonly layers: readonly DenseLayer[];
}

/**
 * Trains the head as Teachable Machine's image library does with the site's defaults: 15 % of each
 * label (rounded up) set aside for validation, rows shuffled once, Dense(100, relu), Dense(C,
 * softmax) without bias, Adam, 50 epochs in batches of 16, the last epoch kept, labels not weighed.
 * They feed batches through a dataset; `fit` without shuffling sees the same batches with less
 * overhead, and does not yield to the page.
 */
export async function trainPeerHead(
  rows: LabelledRows,
  seed: number,
  test?: LabelledRows,
): Promise<PeerTraining> {
  const startedAt = performance.now();
  const { train, validation } = split(rows, seed);
  const model = createHead(rows.dim, rows.labelCount, seed);
  const optimizer = optimizers.adam(LEARNING_RATE);
  model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const [xs, ys] = tensorsOf(rows, train);
  const validationData = tensorsOf(rows, validation);
  await model.fit(xs, ys, {
    epochs: EPOCHS,
    batchSize: BATCH_SIZE,
    shuffle: false,
    validationData,
    yieldEvery: 'never',
    verbose: 0,
  });
  const fitMs = performance.now() - startedAt;
  const probabilities = test ? await predictWith(model, test) : new Float32Array();
  const layers = await layersOf(model);
  [xs, ys, ...validationData].forEach((tensor) => tensor.dispose());
  optimizer.dispose();
  model.dispose();
  return { fitMs, probabilities, layers };
}

function createHead(dim: number, labelCount: number, seed: number): Sequential {
  const kernelInitializer = (layer: number) =>
    initializers.varianceScaling({
      scale: 1,
      mode: 'fanIn',
      distribution: 'normal',
      seed: 2 * seed + layer + 1,
    });
  return sequential({
    layers: [
      layers.dense({
        inputShape: [dim],
        units: HIDDEN_UNITS,
        activation: 'relu',
        kernelInitializer: kernelInitializer(0),
      }),
      layers.dense({
        units: labelCount,
        activation: 'softmax',
        useBias: false,
        kernelInitializer: kernelInitializer(1),
      }),
    ],
  });
}

function split(
  { labelOf, labelCount }: LabelledRows,
  seed: number,
): { train: number[]; validation: number[] } {
  const random = seededRandom(seed);
  const train: number[] = [];
  const validation: number[] = [];
  for (let label = 0; label < labelCount; label++) {
    const own = labelOf.flatMap((other, row) => (other === label ? [row] : []));
    const order = shuffled(own, random);
    const trained = order.length - Math.ceil(VALIDATION_FRACTION * order.length);
    train.push(...order.slice(0, trained));
    validation.push(...order.slice(trained));
  }
  return { train: shuffled(train, random), validation: shuffled(validation, random) };
}

function tensorsOf(
  { dim, labelCount, features, labelOf }: LabelledRows,
  indices: readonly number[],
): [Tensor, Tensor] {
  const xs = new Float32Array(indices.length * dim);
  const ys = new Float32Array(indices.length * labelCount);
  indices.forEach((index, row) => {
    xs.set(features.subarray(index * dim, (index + 1) * dim), row * dim);
    ys[row * labelCount + (labelOf[index] as number)] = 1;
  });
  return [tensor2d(xs, [indices.length, dim]), tensor2d(ys, [indices.length, labelCount])];
}

async function layersOf(model: Sequential): Promise<DenseLayer[]> {
  return Promise.all(
    model.layers.map(async (layer, depth): Promise<DenseLayer> => {
      const [kernel, bias] = layer.getWeights();
      const [inputs = 0, units = 0] = kernel?.shape ?? [];
      return {
        kind: 'dense',
        inputs,
        units,
        kernel: (await kernel?.data<'float32'>()) ?? new Float32Array(),
        bias: (await bias?.data<'float32'>()) ?? null,
        activation: depth === 0 ? 'relu' : 'softmax',
      };
    }),
  );
}

async function predictWith(model: Sequential, test: LabelledRows): Promise<Float32Array> {
  const output = tidy(
    () => model.predict(tensor2d(test.features, [test.labelOf.length, test.dim])) as Tensor,
  );
  const probabilities = await output.data<'float32'>();
  output.dispose();
  return probabilities;
}
