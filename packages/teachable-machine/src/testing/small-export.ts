import { zipSync } from 'fflate';

/** Numbers in [0, 1), the same for the same seed (mulberry32, a public-domain generator). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ways in which `model.json` and `metadata.json` have been written over the years. */
export const layouts = ['2019', '2020', '2021', 'tiny-2021', 'tiny-2025', 'audio', 'pose'] as const;
type Layout = (typeof layouts)[number];

type Config = Readonly<Record<string, unknown>>;
interface LayerJson {
  readonly class_name: string;
  readonly config: unknown;
  readonly name?: string;
  readonly inbound_nodes?: unknown;
}
interface WeightJson {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32';
}

/** The files of an export. */
export interface ExportFiles {
  readonly 'model.json': Uint8Array<ArrayBuffer>;
  readonly 'metadata.json': Uint8Array<ArrayBuffer>;
  readonly 'weights.bin': Uint8Array<ArrayBuffer>;
}

/** Writes layers of some kinds as TensorFlow.js does, and remembers the weights that they need. */
class LayerWriter {
  readonly weights: WeightJson[] = [];

  #weight(name: string, ...shape: number[]): void {
    this.weights.push({ name, shape, dtype: 'float32' });
  }

  convolution(name: string, size: number, from: number, to: number, config: Config = {}) {
    this.#weight(`${name}/kernel`, size, size, from, to);
    return convolution('Conv2D', name, { filters: to, kernel_size: [size, size], ...config });
  }

  depthwise(name: string, size: number, channels: number, config: Config = {}): LayerJson {
    this.#weight(`${name}/depthwise_kernel`, size, size, channels, 1);
    const own = { kernel_size: [size, size], depth_multiplier: 1, depthwise_initializer: zeros };
    return convolution('DepthwiseConv2D', name, { ...own, ...config });
  }

  soundConvolution(name: string, kernel: [number, number], from: number, to: number): LayerJson {
    this.#weight(`${name}/kernel`, ...kernel, from, to);
    this.#weight(`${name}/bias`, to);
    const config = { filters: to, kernel_size: kernel, activation: 'relu', padding: 'valid' };
    return convolution('Conv2D', name, { ...config, use_bias: true, trainable: false });
  }

  normalization(name: string, channels: number, axis: unknown = -1): LayerJson {
    for (const part of ['gamma', 'beta', 'moving_mean', 'moving_variance']) {
      this.#weight(`${name}/${part}`, channels);
    }
    const config = { axis, momentum: 0.99, epsilon: 0.001, center: true, scale: true, name };
    return { class_name: 'BatchNormalization', config };
  }

  dense(name: string, from: number, units: number, config: Config): LayerJson {
    this.#weight(`${name}/kernel`, from, units);
    if (config['use_bias']) this.#weight(`${name}/bias`, units);
    const own = { units, kernel_initializer: zeros, bias_initializer: zeros, name };
    return { class_name: 'Dense', config: { trainable: true, ...own, ...config } };
  }
}

const zeros = { class_name: 'Zeros', config: {} };

function convolution(class_name: string, name: string, config: Config): LayerJson {
  const own = {
    kernel_initializer: zeros,
    bias_initializer: zeros,
    strides: [1, 1],
    padding: 'same',
    data_format: 'channels_last',
    dilation_rate: [1, 1],
    activation: 'linear',
    use_bias: false,
    name,
  };
  return { class_name, config: { ...own, ...config } };
}

function plain(class_name: string, name: string, config: Config = {}): LayerJson {
  return { class_name, config: { name, ...config } };
}

/** A graph of layers, each after the one before by default. */
function graph(
  name: string,
  shape: readonly number[],
  layers: readonly LayerJson[],
  inputsOf: Readonly<Record<string, readonly string[]>> = {},
): LayerJson {
  const nameOf = ({ config }: LayerJson) => (config as { readonly name: string }).name;
  const input = plain('InputLayer', 'input_1', {
    batch_input_shape: [null, ...shape],
    dtype: 'float32',
    sparse: false,
  });
  const all = [input, ...layers];
  const written = all.map((layer, index) => {
    const own = nameOf(layer);
    const from = inputsOf[own] ?? (index > 0 ? [nameOf(all[index - 1]!)] : []);
    const inbound = from.length > 0 ? [from.map((before) => [before, 0, 0, {}])] : [];
    return { ...layer, name: own, inbound_nodes: inbound };
  });
  const last = all.at(-1)!;
  const config = {
    name,
    layers: written,
    input_layers: [['input_1', 0, 0]],
    // A model within has been called once by itself before.
    output_layers: [[nameOf(last), last.class_name === 'Sequential' ? 1 : 0, 0]],
  };
  return { class_name: 'Model', config };
}

function sequence(name: string, layers: readonly LayerJson[], isBareList = false): LayerJson {
  return { class_name: 'Sequential', config: isBareList ? layers : { name, layers } };
}

/** The structure of their MobileNets in few layers: padding, strides, a residual, ReLU6. */
function picturesOf(write: LayerWriter, layout: Layout, labelCount: number): LayerJson {
  const isTiny = layout.startsWith('tiny');
  const channels = isTiny ? 1 : 3;
  const relu = (name: string) => plain('ReLU', name, { max_value: 6 });
  const padded = { strides: [2, 2], padding: 'valid' };
  const layers = [
    plain('ZeroPadding2D', 'pad', {
      padding: [
        [0, 1],
        [0, 1],
      ],
      data_format: 'channels_last',
    }),
    write.convolution('conv', 3, channels, 8, padded),
    write.normalization('conv_bn', 8, isTiny ? [3] : -1),
    relu('conv_relu'),
    write.depthwise('depth', 3, 8),
    write.normalization('depth_bn', 8),
    relu('depth_relu'),
    write.convolution('project', 1, 8, 8),
    write.normalization('project_bn', 8),
    plain('Add', 'residual'),
    write.convolution('last', 1, 8, 24, { strides: [2, 2] }),
    write.normalization('last_bn', 24),
    relu('out_relu'),
  ];
  const network = graph('model', [32, 32, channels], layers, {
    residual: ['conv_relu', 'project_bn'],
  });
  const isFlat = layout === 'tiny-2025';
  const pooled = isFlat
    ? plain('Flatten', 'flatten')
    : plain('GlobalAveragePooling2D', 'pool', { data_format: 'channels_last' });
  const dim = isFlat ? 8 * 8 * 24 : 24;
  const head = [
    write.dense('dense_Dense1', dim, 10, {
      activation: 'relu',
      use_bias: true,
      batch_input_shape: [null, dim],
    }),
    write.dense('dense_Dense2', 10, labelCount, { activation: 'softmax', use_bias: false }),
  ];
  const isBare = layout === '2019';
  return sequence(
    'sequential_4',
    [sequence('sequential_1', [network, pooled], isBare), sequence('sequential_3', head, isBare)],
    isBare,
  );
}

function soundsOf(write: LayerWriter, labelCount: number): LayerJson {
  const pool = (name: string, strides: readonly number[]) =>
    plain('MaxPooling2D', name, { pool_size: [2, 2], padding: 'valid', strides });
  const layers = [
    write.soundConvolution('conv2d_1', [2, 8], 1, 4),
    pool('max_pooling2d_1', [4, 4]),
    write.soundConvolution('conv2d_2', [2, 4], 4, 6),
    pool('max_pooling2d_2', [4, 8]),
    plain('Flatten', 'flatten_1'),
    plain('Dropout', 'dropout_1', { rate: 0.25 }),
    write.dense('dense_1', 3 * 7 * 6, 20, { activation: 'relu', use_bias: true, trainable: false }),
    {
      ...sequence('sequential_5', [
        write.dense('NewHeadDense', 20, labelCount, {
          activation: 'softmax',
          use_bias: true,
          batch_input_shape: [null, 20],
        }),
      ]),
    },
  ];
  return graph('model2', [43, 232, 1], layers);
}

function posturesOf(write: LayerWriter, labelCount: number): LayerJson {
  return sequence('sequential_10', [
    write.dense('dense_Dense7', 14739, 4, {
      activation: 'relu',
      use_bias: true,
      batch_input_shape: [null, 14739],
    }),
    plain('Dropout', 'dropout_Dropout4', { rate: 0.5 }),
    write.dense('dense_Dense8', 4, labelCount, { activation: 'softmax', use_bias: false }),
  ]);
}

function metadataOf(layout: Layout, labels: readonly string[]): Config {
  const image = { packageName: '@teachablemachine/image', modelName: 'tm-my-image-model', labels };
  switch (layout) {
    case '2019':
      return { tfjsVersion: '1.1.2', tmVersion: '1.1.0', tmSupportVersion: '0.2.0', labels };
    case '2020':
      return { tfjsVersion: '1.3.1', tmVersion: '2.2.2', packageVersion: '0.8.4', ...image };
    case '2021':
      return { tmVersion: '2.4.7', packageVersion: '0.8.4-alpha2', imageSize: 32, ...image };
    case 'tiny-2021':
      return { tmVersion: '2.3.1', packageVersion: '0.8.4', ...image };
    case 'tiny-2025':
      return { tmVersion: '2.4.10', grayscale: true, imageSize: 32, ...image };
    case 'audio':
      return { tfjsSpeechCommandsVersion: '0.4.0', modelName: 'TMv2', wordLabels: labels };
    case 'pose':
      return { packageName: '@teachablemachine/pose', modelSettings: { posenet: {} }, labels };
  }
}

/**
 * An export of the same structure as theirs, with few and small layers and made-up numbers.
 *
 * @param seed of the numbers.
 */
export function smallExport(layout: Layout, labels: readonly string[], seed = 1): ExportFiles {
  const write = new LayerWriter();
  const modelTopology =
    layout === 'audio'
      ? soundsOf(write, labels.length)
      : layout === 'pose'
        ? posturesOf(write, labels.length)
        : picturesOf(write, layout, labels.length);
  // Theirs has the head's weights first in models of sounds: names count, not places.
  const weights = layout === 'audio' ? [...write.weights].reverse() : write.weights;
  const model = {
    modelTopology: {
      ...modelTopology,
      keras_version: 'tfjs-layers 1.3.1',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
  return {
    'model.json': bytesOf(model),
    'metadata.json': bytesOf(metadataOf(layout, labels)),
    'weights.bin': madeUp(weights, seed),
  };
}

/** Values for the weights that a `model.json` lists, as large as trained ones are. */
export function madeUp(weights: readonly WeightJson[], seed: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const values = weights.flatMap(({ name, shape }) => {
    const count = shape.reduce((product, size) => product * size, 1);
    const reach = shape.length > 1 ? Math.sqrt(6 / (count / shape.at(-1)!)) : 0.5;
    const center = /gamma|variance/.test(name) ? 1 : 0;
    return Array.from({ length: count }, () => center + (2 * random() - 1) * reach);
  });
  return new Uint8Array(Float32Array.from(values).buffer);
}

/** The zip that Teachable Machine would hand out. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>, name = 'my_model.zip'): File {
  return new File([zipSync(files, { level: 1 })], name);
}

/** The files as they are chosen one by one. */
export function listOf(files: Readonly<Record<string, Uint8Array>>): File[] {
  return Object.entries(files).map(
    ([name, bytes]) => new File([bytes as Uint8Array<ArrayBuffer>], name),
  );
}

function bytesOf(json: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(json));
}
