import {
  decodeWeights,
  nodesFor,
  readLevels,
  type NetworkNode,
  type NetworkSpec,
  type WeightEntry,
} from '@tl-elements/backbone/page';
import * as keras from './keras-layer.ts';
import { uniqueNames } from './unique-names.ts';
import type { NamedWeights } from './weights-manifest.ts';

/** A frozen network that turns a square picture into features. */
export interface PictureNetwork {
  readonly spec: NetworkSpec;
  /** `weights.bin`. */
  readonly bytes: Uint8Array;
  /** The node that holds the features. */
  readonly output: string;
  /** Pixels. */
  readonly side: number;
  /** What the network expects is this times what the layers will be given. */
  readonly inputScale: number;
}

/** A network as layers of Keras. */
export interface NetworkLayers {
  readonly layers: readonly keras.Layer[];
  /** Name of the layer that gives the features. */
  readonly output: string;
  readonly weights: readonly NamedWeights[];
}

type Convolution = Extract<NetworkNode, { readonly op: 'conv2d' | 'depthwiseConv2d' }>;

/** What one node becomes. */
interface Written {
  readonly layers: readonly keras.Layer[];
  readonly weights: readonly NamedWeights[];
}

/**
 * Writes a network layer by layer, without rounding anything. Padding `same` means in Keras what it
 * means in the network: at stride 2 the odd row goes to the bottom.
 *
 * @throws {TypeError} where a node does what none of the layers used here does.
 */
export function networkLayers(network: PictureNetwork): NetworkLayers {
  const { spec, output, side } = network;
  const { name: input, channels } = spec.input;
  const nodes = nodesFor(spec, [output]);
  // Layers beside a node's own have a hyphen in their names, and so no other node's.
  const names = uniqueNames(
    nodes.map(({ name }) => name),
    /\W/g,
  );
  const layers: keras.Layer[] = [keras.input(input, [side, side, channels])];
  const weights: NamedWeights[] = [];
  const layerOf = new Map([[input, input]]);
  for (const node of nodes) {
    const name = found(names, node.name);
    const inputs = node.inputs.map((each) => found(layerOf, each));
    const own = written(network, node, name, inputs);
    layers.push(...own.layers);
    weights.push(...own.weights);
    layerOf.set(node.name, addActivation(layers, node, own.layers.at(-1)?.name ?? inputs[0]!));
  }
  return { layers, output: found(layerOf, output), weights };
}

function written(
  network: PictureNetwork,
  node: NetworkNode,
  name: string,
  inputs: readonly string[],
): Written {
  if (node.op === 'identity') return { layers: [], weights: [] };
  if (node.op !== 'conv2d' && node.op !== 'depthwiseConv2d') {
    return { layers: [plainLayer(node, name, inputs)], weights: [] };
  }
  return isFloat(entryOf(network.spec, node.kernel))
    ? convolutionOfFloats(network, node, name, inputs)
    : convolutionOfLevels(network, node, name, inputs);
}

/**
 * A convolution with whole numbers, which take 16 bits and lose nothing, and behind it a
 * normalisation that multiplies each channel by its step and adds the bias. Rounded to 16 bits with
 * one step for all channels, as a manifest has it, kernels would move a score by up to 0.0004.
 */
function convolutionOfLevels(
  { spec, bytes, inputScale }: PictureNetwork,
  node: Convolution,
  name: string,
  inputs: readonly string[],
): Written {
  const entry = entryOf(spec, node.kernel);
  const { levels, steps } = readLevels(bytes, entry);
  const step = usualStep(steps);
  const factor = (node.inputs.includes(spec.input.name) ? inputScale : 1) / step;
  const sums = `${name}-sums`;
  const { shape } = entry;
  return {
    layers: [
      convolution(node, sums, inputs, { shape, hasBias: false }),
      keras.scaleAndShift(name, sums),
    ],
    weights: [
      { name: kernelName(node, sums), shape, levels, step },
      ...keras.scaleAndShiftWeights(
        name,
        steps.map((each) => each * factor),
        node.bias ? decodeWeights(bytes, entryOf(spec, node.bias)) : new Float32Array(steps.length),
      ),
    ],
  };
}

function convolutionOfFloats(
  { spec, bytes, inputScale }: PictureNetwork,
  node: Convolution,
  name: string,
  inputs: readonly string[],
): Written {
  const { shape } = entryOf(spec, node.kernel);
  const read = (of: string) => decodeWeights(bytes, entryOf(spec, of));
  const scale = node.inputs.includes(spec.input.name) ? inputScale : 1;
  const kernel = read(node.kernel).map((value) => value * scale);
  const weights: NamedWeights[] = [{ name: kernelName(node, name), shape, values: kernel }];
  if (node.bias) {
    const values = read(node.bias);
    weights.push({ name: `${name}/bias`, shape: [values.length], values });
  }
  const hasBias = node.bias !== undefined;
  return { layers: [convolution(node, name, inputs, { shape, hasBias })], weights };
}

function convolution(
  { op, stride = 1, padding }: Convolution,
  name: string,
  inputs: readonly string[],
  kernel: { readonly shape: readonly number[]; readonly hasBias: boolean },
): keras.Layer {
  const options = { ...kernel, stride, padding };
  return op === 'conv2d'
    ? keras.conv2d(name, inputs, options)
    : keras.depthwiseConv2d(name, inputs, options);
}

function kernelName({ op }: Convolution, layer: string): string {
  return `${layer}/${op === 'conv2d' ? 'kernel' : 'depthwise_kernel'}`;
}

/**
 * What is taken out of the whole numbers before they are summed, so that sums stay as small as the
 * network's own: some phones have 16-bit numbers only. A power of two, so that nothing is rounded.
 */
function usualStep(steps: Float32Array): number {
  const middle = steps.slice().sort()[steps.length >> 1]!;
  return 2 ** Math.round(Math.log2(middle));
}

function plainLayer(node: NetworkNode, name: string, inputs: readonly string[]): keras.Layer {
  if (node.op === 'add') return keras.add(name, inputs);
  if (node.op === 'concat') return keras.concatenate(name, inputs);
  if (node.op === 'meanOverSpace') return keras.globalAveragePooling2d(name, inputs);
  if (node.op === 'reshape' && node.shape.length === 1) return keras.flatten(name, inputs);
  if (node.op === 'pad') {
    const around = (at: number) => [node.before[at] ?? 0, node.after[at] ?? 0];
    return keras.zeroPadding2d(name, inputs, [around(0), around(1)]);
  }
  throw unknown(node.op);
}

/** @returns the layer that gives the node's value. */
function addActivation(
  layers: keras.Layer[],
  { activation = 'linear' }: NetworkNode,
  name: string,
): string {
  if (activation === 'linear') return name;
  if (activation !== 'relu' && activation !== 'relu6') throw unknown(activation);
  const own = `${name}-${activation}`;
  layers.push(keras.relu(own, name, activation === 'relu6' ? 6 : null));
  return own;
}

function entryOf({ weights }: NetworkSpec, name: string): WeightEntry {
  const entry = weights.find((each) => each.name === name);
  if (!entry) throw new TypeError(`The network has no "${name}".`);
  return entry;
}

function isFloat({ encoding }: WeightEntry): boolean {
  return encoding === 'float32' || encoding === 'float16';
}

function unknown(what: string): TypeError {
  return new TypeError(`No layer stands for "${what}" yet: write it in keras-layer.ts.`);
}

function found(names: ReadonlyMap<string, string>, node: string): string {
  const name = names.get(node);
  if (name === undefined) throw new TypeError(`The network has no "${node}".`);
  return name;
}
