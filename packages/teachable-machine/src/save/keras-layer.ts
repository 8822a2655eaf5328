import type { DenseLayer } from '@tl-elements/core/base';
import type { Size } from '@tl-elements/backbone/page';

/** One array of a model, by the name that its layer knows it by; row-major. */
export type NamedWeights = {
  readonly name: string;
  readonly shape: readonly number[];
} & (
  | { readonly values: Float32Array }
  /** value = level * step; the levels span at most 65535. */
  | { readonly levels: Int32Array; readonly step: number }
);

/** An entry of `weightsManifest` in `model.json`, as TensorFlow.js reads it since its version 1.0. */
interface ManifestEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32';
  /** value = stored * scale + min. */
  readonly quantization?: {
    readonly dtype: 'uint16';
    readonly scale: number;
    readonly min: number;
  };
}

/** Weights as a file, and what says where each array stands in it. */
interface WeightsFile {
  readonly entries: readonly ManifestEntry[];
  /** Little-endian, the arrays one behind the other in the order of `entries`. */
  readonly bytes: Uint8Array;
}

/** Writes arrays as TensorFlow.js and its Python package read them: levels take 16 bits each. */
export function writeWeights(weights: readonly NamedWeights[]): WeightsFile {
  const size = weights.reduce(
    (sum, each) => sum + ('values' in each ? 4 * each.values.length : 2 * each.levels.length),
    0,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const entries = weights.map((each): ManifestEntry => {
    const entry = { name: each.name, shape: each.shape, dtype: 'float32' } as const;
    if ('values' in each) {
      for (const value of each.values) {
        view.setFloat32(at, value, true);
        at += 4;
      }
      return entry;
    }
    const { levels, step } = each;
    const lowest = levels.reduce((least, level) => Math.min(least, level), 0);
    for (const level of levels) {
      view.setUint16(at, level - lowest, true);
      at += 2;
    }
    return { ...entry, quantization: { dtype: 'uint16', scale: step, min: lowest * step } };
  });
  return { entries, bytes };
}

/**
 * A layer as Keras 2 and TensorFlow.js describe it in `model.json`. Only classes that TensorFlow.js
 * 1.3.1 has are used here: that is what Teachable Machine's library brings.
 */
export interface Layer {
  readonly class_name: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** For each call of the layer its inputs: layer, which of its calls, which output, arguments. */
  readonly inbound_nodes: readonly (readonly InboundNode[])[];
}

type InboundNode = readonly [layer: string, call: 0, output: 0, options: Record<string, never>];

/** Settings of a convolution. */
interface ConvolutionOptions {
  /** Of the kernel: height, width, channels in, channels out (depthwise: times how many). */
  readonly shape: readonly number[];
  readonly stride: Size;
  readonly padding: 'same' | 'valid';
  readonly hasBias: boolean;
}

/** Settings of pooling. */
interface PoolingOptions {
  readonly size: Size;
  /** Default: the size. */
  readonly stride?: Size;
  readonly padding: 'same' | 'valid';
}

/** Saves readers from drawing random numbers that the file's weights replace at once. */
const zeros = { class_name: 'Zeros', config: {} };
const ones = { class_name: 'Ones', config: {} };

/** Where pictures or spectrograms come in. @param shape height, width, channels. */
export function input(name: string, shape: readonly number[]): Layer {
  const config = { name, batch_input_shape: [null, ...shape], dtype: 'float32', sparse: false };
  return { class_name: 'InputLayer', name, config, inbound_nodes: [] };
}

/** A convolution without activation. */
export function conv2d(
  name: string,
  inputs: readonly string[],
  options: ConvolutionOptions,
): Layer {
  return layer('Conv2D', name, inputs, {
    ...convolution(options),
    filters: options.shape[3],
    kernel_initializer: zeros,
  });
}

/** A depthwise convolution without activation. */
export function depthwiseConv2d(
  name: string,
  inputs: readonly string[],
  options: ConvolutionOptions,
): Layer {
  return layer('DepthwiseConv2D', name, inputs, {
    ...convolution(options),
    depth_multiplier: options.shape[3],
    depthwise_initializer: zeros,
  });
}

/** The usual one: TensorFlow takes none that is much smaller. */
const epsilon = 0.001;

/** Multiplies each channel by a number and adds another. */
export function scaleAndShift(name: string, input: string): Layer {
  return layer('BatchNormalization', name, [input], {
    axis: -1,
    epsilon,
    center: true,
    scale: true,
    gamma_initializer: ones,
    beta_initializer: zeros,
    moving_mean_initializer: zeros,
    moving_variance_initializer: ones,
  });
}

/**
 * The weights of `scaleAndShift`, with statistics that change nothing: a mean of 0 and a variance
 * that makes 1 with epsilon.
 *
 * @param scale one number for each channel.
 * @param shift one number for each channel.
 */
export function scaleAndShiftWeights(
  name: string,
  scale: Float32Array,
  shift: Float32Array,
): NamedWeights[] {
  const shape = [scale.length];
  return [
    { name: `${name}/gamma`, shape, values: scale },
    { name: `${name}/beta`, shape, values: shift },
    { name: `${name}/moving_mean`, shape, values: new Float32Array(scale.length) },
    { name: `${name}/moving_variance`, shape, values: scale.map(() => 1 - epsilon) },
  ];
}

/** At least 0, and at most `highest` if there is one. */
export function relu(name: string, input: string, highest: number | null): Layer {
  return layer('ReLU', name, [input], highest === null ? {} : { max_value: highest });
}

/** The greatest value of each window. */
export function maxPooling2d(
  name: string,
  inputs: readonly string[],
  { size, stride = size, padding }: PoolingOptions,
): Layer {
  return layer('MaxPooling2D', name, inputs, {
    pool_size: pairOf(size),
    strides: pairOf(stride),
    padding,
    data_format: 'channels_last',
  });
}

/** Zeros around a map: above and below, left and right. */
export function zeroPadding2d(
  name: string,
  inputs: readonly string[],
  padding: readonly [rows: readonly number[], columns: readonly number[]],
): Layer {
  return layer('ZeroPadding2D', name, inputs, { padding, data_format: 'channels_last' });
}

/** A map as features. */
export function flatten(name: string, inputs: readonly string[]): Layer {
  return layer('Flatten', name, inputs, {});
}

/** The sum of its inputs. */
export function add(name: string, inputs: readonly string[]): Layer {
  return layer('Add', name, inputs, {});
}

/** Joins features. */
export function concatenate(name: string, inputs: readonly string[]): Layer {
  return layer('Concatenate', name, inputs, { axis: -1 });
}

/** The mean over height and width. */
export function globalAveragePooling2d(name: string, inputs: readonly string[]): Layer {
  return layer('GlobalAveragePooling2D', name, inputs, { data_format: 'channels_last' });
}

/** A Dense layer without activation, in the middle of a network. */
export function frozenDense(
  name: string,
  inputs: readonly string[],
  { units, hasBias }: { readonly units: number; readonly hasBias: boolean },
): Layer {
  return layer('Dense', name, inputs, {
    units,
    activation: 'linear',
    use_bias: hasBias,
    kernel_initializer: zeros,
    bias_initializer: zeros,
  });
}

/** A layer of a head; in a Sequential no layer names its inputs. */
export function dense(name: string, { inputs, units, activation, bias }: DenseLayer): object {
  const config = {
    name,
    trainable: true,
    dtype: 'float32',
    batch_input_shape: [null, inputs],
    units,
    activation,
    use_bias: bias !== null,
    kernel_initializer: zeros,
    bias_initializer: zeros,
  };
  return { class_name: 'Dense', config };
}

function convolution({ shape, stride, padding, hasBias }: ConvolutionOptions) {
  return {
    kernel_size: shape.slice(0, 2),
    strides: pairOf(stride),
    padding,
    data_format: 'channels_last',
    dilation_rate: [1, 1],
    activation: 'linear',
    use_bias: hasBias,
    bias_initializer: zeros,
  };
}

function pairOf(size: Size): readonly [height: number, width: number] {
  return typeof size === 'number' ? [size, size] : size;
}

function layer(
  className: string,
  name: string,
  inputs: readonly string[],
  config: Layer['config'],
): Layer {
  return {
    class_name: className,
    name,
    config: { name, trainable: false, dtype: 'float32', ...config },
    inbound_nodes: [inputs.map((from): InboundNode => [from, 0, 0, {}])],
  };
}
