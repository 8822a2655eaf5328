import type { NetworkNode, NetworkSpec, WeightEntry } from '@tl-elements/backbone';
import { requireFile, unsupportedFile } from './export-errors.ts';
import { type LayerSettings, inputName, type Layer } from './read-topology.ts';
import type { Weight } from './read-weights.ts';

type Settings<Kind> = Extract<LayerSettings, { readonly kind: Kind }>;
type Convolution = Settings<'Conv2D' | 'DepthwiseConv2D'>;

/** A network in our own format, and the numbers in it. */
export interface BuiltNetwork {
  readonly spec: NetworkSpec;
  /** 32-bit numbers, little-endian. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** What a node's sums are multiplied by, and what is added; per channel. */
interface Folded {
  readonly kernel: Float64Array;
  readonly bias: Float64Array | null;
  readonly shape: readonly number[];
}

/**
 * Rebuilds layers as a network that `backbone` runs. A batch normalization becomes part of the
 * convolution before it, and so does what a ReLU does: fewer and faster steps, the same values.
 */
export class NetworkBuilder {
  readonly #file: string;
  readonly #weights: ReadonlyMap<string, Weight>;
  readonly #nodes = new Map<string, NetworkNode>();
  readonly #folded = new Map<string, Folded>();
  /** The node that has taken over a layer, by the layer's name. */
  readonly #nodeOf = new Map<string, string>([[inputName, inputName]]);
  /** How many layers take a layer's values. */
  readonly #users = new Map<string, number>();

  constructor(layers: readonly Layer[], weights: ReadonlyMap<string, Weight>, file: string) {
    this.#file = file;
    this.#weights = weights;
    for (const name of layers.flatMap(({ inputs }) => inputs)) {
      this.#users.set(name, (this.#users.get(name) ?? 0) + 1);
    }
  }

  /** @param channels of the layer's input. @throws {TlError} `model-corrupt`, `model-unsupported`. */
  add({ settings, inputs: from }: Layer, channels: number, outputShape: readonly number[]): void {
    const { name } = settings;
    const inputs = from.map((layer) => this.#nodeOf.get(layer)!);
    switch (settings.kind) {
      case 'Conv2D':
      case 'DepthwiseConv2D':
        return this.#addConvolution(settings, inputs, channels);
      case 'Dense':
        return this.#addDense(settings, inputs, channels);
      case 'BatchNormalization':
        return this.#foldNormalization(settings, from[0]!, channels);
      case 'ReLU':
        return this.#add(this.#activated(name, from[0]!, settings.max_value ? 'relu6' : 'relu'));
      case 'MaxPooling2D': {
        const { pool_size: size, strides: stride, padding } = settings;
        return this.#add({ op: 'maxPool', name, inputs, size, stride, padding });
      }
      case 'ZeroPadding2D': {
        const [rows, columns] = settings.padding;
        const [before, after] = [0, 1].map((at) => [rows[at as 0], columns[at as 0], 0]);
        return this.#add({ op: 'pad', name, inputs, before: before!, after: after! });
      }
      case 'Flatten':
        return this.#add({ op: 'reshape', name, inputs, shape: outputShape });
      case 'Add':
        return this.#add({ op: 'add', name, inputs });
      case 'Concatenate':
        return this.#add({ op: 'concat', name, inputs });
      case 'GlobalAveragePooling2D':
        return this.#add({ op: 'meanOverSpace', name, inputs });
      case 'InputLayer':
      case 'Dropout':
        return;
    }
  }

  /** The node that gives a layer's values. */
  nodeOf(layer: string): string {
    return this.#nodeOf.get(layer)!;
  }

  finish(channels: number): BuiltNetwork {
    const weights: WeightEntry[] = [];
    const arrays: Float32Array[] = [];
    let offset = 0;
    const put = (name: string, shape: readonly number[], values: Float64Array) => {
      weights.push({ name, shape, offset, encoding: 'float32' });
      arrays.push(Float32Array.from(values));
      offset += 4 * values.length;
    };
    for (const [name, { kernel, bias, shape }] of this.#folded) {
      put(`${name}/kernel`, shape, kernel);
      if (bias) put(`${name}/bias`, [bias.length], bias);
    }
    const bytes = new Float32Array(offset / 4);
    arrays.forEach((values, index) => bytes.set(values, weights[index]!.offset / 4));
    const nodes = [...this.#nodes.values()].map((node) => this.#withBias(node));
    const spec: NetworkSpec = {
      format: 'tl-network',
      formatVersion: 1,
      input: { name: inputName, channels },
      nodes,
      weights,
    };
    return { spec, weights: new Uint8Array(bytes.buffer) };
  }

  /** The numbers of a layer, of the shape that its settings ask for. @throws {TlError} `model-corrupt`. */
  weight(name: string, shape: readonly number[]): Float32Array {
    const found = this.#weights.get(name);
    requireFile(found !== undefined, this.#file, `its weights "${name}" are missing`);
    requireFile(
      found.shape.join() === shape.join(),
      this.#file,
      `its weights "${name}" are ${found.shape.join(' x ')} and should be ${shape.join(' x ')}`,
    );
    return found.values;
  }

  #addConvolution(settings: Convolution, inputs: readonly string[], channels: number): void {
    const { name, kernel_size: size, strides: stride, padding, use_bias: hasBias } = settings;
    const isDepthwise = settings.kind === 'DepthwiseConv2D';
    const units = isDepthwise ? channels : settings.filters;
    const shape = [...size, channels, isDepthwise ? 1 : units];
    const kernel = this.weight(`${name}/${isDepthwise ? 'depthwise_kernel' : 'kernel'}`, shape);
    const op = isDepthwise ? 'depthwiseConv2d' : 'conv2d';
    this.#folded.set(name, this.#unfolded(name, kernel, shape, hasBias ? units : null));
    const node: NetworkNode = { op, name, inputs, kernel: `${name}/kernel`, stride, padding };
    this.#add(withActivation(node, settings.activation, this.#file));
  }

  #addDense(settings: Settings<'Dense'>, inputs: readonly string[], channels: number): void {
    const { name, units, use_bias: hasBias } = settings;
    const shape = [channels, units];
    const kernel = this.weight(`${name}/kernel`, shape);
    this.#folded.set(name, this.#unfolded(name, kernel, shape, hasBias ? units : null));
    const node: NetworkNode = { op: 'dense', name, inputs, kernel: `${name}/kernel` };
    this.#add(withActivation(node, settings.activation, this.#file));
  }

  #unfolded(
    name: string,
    kernel: Float32Array,
    shape: readonly number[],
    biasLength: number | null,
  ): Folded {
    const bias = biasLength === null ? null : this.weight(`${name}/bias`, [biasLength]);
    return { kernel: Float64Array.from(kernel), shape, bias: bias && Float64Array.from(bias) };
  }

  /**
   * `gamma (x - mean) / sqrt(variance + epsilon) + beta`, moved into the kernel and the bias of the
   * convolution that gives x. Its channels are the last index of the kernel, which a depthwise one has
   * before a last size of 1.
   */
  #foldNormalization(
    settings: Settings<'BatchNormalization'>,
    from: string,
    channels: number,
  ): void {
    const { name, epsilon, center, scale: hasGamma } = settings;
    const of = this.#nodeOf.get(from)!;
    const folded = this.#folded.get(of);
    const isFoldable = folded && !this.#nodes.get(of)!.activation && this.#users.get(from) === 1;
    if (!isFoldable) {
      throw unsupportedFile(this.#file, `its "${name}" follows something else than a convolution`);
    }
    const read = (part: string) => this.weight(`${name}/${part}`, [channels]);
    const [mean, variance] = [read('moving_mean'), read('moving_variance')];
    const [beta, gamma] = [center ? read('beta') : null, hasGamma ? read('gamma') : null];
    const factors = Float64Array.from(variance, (value, i) => {
      const spread = value + epsilon;
      requireFile(spread > 0, this.#file, `its weights "${name}/moving_variance" are below zero`);
      return (gamma ? gamma[i]! : 1) / Math.sqrt(spread);
    });
    const { kernel, bias, shape } = folded;
    this.#folded.set(of, {
      shape,
      kernel: kernel.map((value, i) => value * factors[i % channels]!),
      bias: factors.map(
        (factor, i) => ((bias ? bias[i]! : 0) - mean[i]!) * factor + (beta ? beta[i]! : 0),
      ),
    });
    this.#nodeOf.set(name, of);
  }

  /** A convolution whose sums go nowhere else takes the activation on; else it is a step of its own. */
  #activated(name: string, from: string, activation: 'relu' | 'relu6'): NetworkNode {
    const of = this.#nodeOf.get(from)!;
    const node = this.#nodes.get(of);
    const isAlone = this.#users.get(from) === 1 && this.#folded.has(of) && !node?.activation;
    if (!node || !isAlone) return { op: 'identity', name, inputs: [of], activation };
    this.#nodeOf.set(name, of);
    return { ...node, activation };
  }

  #add(node: NetworkNode): void {
    this.#nodes.set(node.name, node);
    if (!this.#nodeOf.has(node.name)) this.#nodeOf.set(node.name, node.name);
  }

  #withBias(node: NetworkNode): NetworkNode {
    return 'kernel' in node && this.#folded.get(node.name)?.bias
      ? { ...node, bias: `${node.name}/bias` }
      : node;
  }
}

function withActivation(
  node: NetworkNode,
  activation: 'linear' | 'relu' | 'softmax',
  file: string,
): NetworkNode {
  if (activation === 'softmax') {
    throw unsupportedFile(file, `its "${node.name}" gives probabilities before the end`);
  }
  return activation === 'linear' ? node : { ...node, activation };
}
