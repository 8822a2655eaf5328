// Models with the interface of speech-commands, as Keras layers, with values made here: none with
// learned ones may be had.

const input = { batch_input_shape: [null, 43, 232, 1], dtype: 'float32' };
const layer = (class_name, name, config = {}) => ({ class_name, config: { name, ...config } });
const dense = (name, units, activation) =>
  layer('Dense', name, { units, activation, use_bias: true });
const convolution = (name, filters, width) =>
  layer('Conv2D', name, {
    filters,
    kernel_size: [2, width],
    strides: [1, 1],
    padding: 'valid',
    activation: 'relu',
    use_bias: true,
  });
const pool = (name, pool_size, strides = pool_size) =>
  layer('MaxPooling2D', name, { pool_size, strides, padding: 'valid' });

/** Value `i` of every weight, which a test knows too. */
const value = (i) => 0.2 * Math.sin(i * i + 1);

/** The greatest value of each of eight stretches of frequency, and two dense layers. */
const small = {
  layers: [pool('pool', [43, 29]), layer('Flatten', 'flatten'), ...denseLayers(2000)],
  weights: denseWeights(8, 2000),
};

const models = {
  small,
  'of-another-size': {
    ...small,
    layers: small.layers.toSpliced(2, 2, ...denseLayers(1000)),
    weights: denseWeights(8, 1000),
  },
  /** The layers that speech-commands 0.4 and Teachable Machine's exports have. */
  published: {
    layers: [
      convolution('conv2d_1', 8, 8),
      pool('pool_1', [2, 2]),
      convolution('conv2d_2', 32, 4),
      pool('pool_2', [2, 2]),
      convolution('conv2d_3', 32, 4),
      pool('pool_3', [2, 2]),
      convolution('conv2d_4', 32, 4),
      pool('pool_4', [2, 2], [1, 2]),
      layer('Flatten', 'flatten'),
      layer('Dropout', 'dropout', { rate: 0.25 }),
      ...denseLayers(2000),
    ],
    weights: [
      ['conv2d_1/kernel', 2, 8, 1, 8],
      ['conv2d_1/bias', 8],
      ['conv2d_2/kernel', 2, 4, 8, 32],
      ['conv2d_2/bias', 32],
      ['conv2d_3/kernel', 2, 4, 32, 32],
      ['conv2d_3/bias', 32],
      ['conv2d_4/kernel', 2, 4, 32, 32],
      ['conv2d_4/bias', 32],
      ...denseWeights(704, 2000),
    ],
  },
};

function denseLayers(units) {
  return [dense('dense_1', units, 'relu'), dense('dense_2', 3, 'softmax')];
}

function denseWeights(inputs, units) {
  return [
    ['dense_1/kernel', inputs, units],
    ['dense_1/bias', units],
    ['dense_2/kernel', units, 3],
    ['dense_2/bias', 3],
  ];
}

const product = (shape) => shape.reduce((count, size) => count * size, 1);

/** A file of a model, or undefined where there is none. */
export function fileOfModel(modelName, fileName) {
  const model = models[modelName];
  if (fileName === 'metadata.json') {
    return JSON.stringify({ tfjsSpeechCommandsVersion: '0.4.0', wordLabels: ['a', 'b', 'c'] });
  }
  if (fileName === 'weights.bin') {
    const values = model.weights.flatMap(([, ...shape]) =>
      Array.from({ length: product(shape) }, (_, i) => value(i)),
    );
    return Buffer.from(Float32Array.from(values).buffer);
  }
  if (fileName !== 'model.json') return undefined;
  const [first, ...others] = model.layers;
  const layers = [{ ...first, config: { ...first.config, ...input } }, ...others];
  return JSON.stringify({
    format: 'layers-model',
    modelTopology: { class_name: 'Sequential', config: { name: 'words', layers } },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: model.weights.map(([name, ...shape]) => ({ name, shape, dtype: 'float32' })),
      },
    ],
  });
}
