import {
  decodeWeights,
  nodesFor,
  readLevels,
  type NetworkNode,
  type NetworkSpec,
} from '@tl-elements/backbone/page';
import * as keras from './keras-layer.ts';
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

/**
 * Writes a network layer by layer, without rounding anything. Padding `same` means in Keras what it
 * means in the network: at stride 2 the odd row goes to the bottom.
 *
 * @throws {TypeError} where a node does what none of the layers used here does.
 */
export function networkLayers(network: PictureNetwork): NetworkLayers {
  const { spec, output, side } = network;
  const { name: input, channels } = spec.input;
  const layers: keras.Layer[] = [keras.input(input, [side, side, channels])];
  const weights: NamedWeights[] = [];
  const layerOf = new Map([[input, input]]);
  for (const node of nodesFor(spec, [output])) {
    const name = layerName(node.name);
    const inputs = node.inputs.map((each) => found(layerOf, each));
    const own = isConvolution(node)
      ? convolution(network, node, name, inputs)
      : { layers: [plainLayer(node, name, inputs)], weights: [] };
    layers.push(...own.layers);
    weights.push(...own.weights);
    layerOf.set(node.name, addActivation(layers, node));
  }
  return { layers, output: found(layerOf, output), weights };
}

/**
 * A convolution with whole numbers, which take 16 bits and lose nothing, and behind it a
 * normalisation that multiplies each channel by its step and adds the bias. Rounded to 16 bits with
 * one step for all channels, as a manifest has it, kernels would move a score by up to 0.0004.
 */
function convolution(
  { spec, bytes, inputScale }: PictureNetwork,
  node: Convolution,
  name: string,
  inputs: readonly string[],
): { readonly layers: readonly keras.Layer[]; readonly weights: readonly NamedWeights[] } {
  const entryOf = (of: string) => {
    const entry = spec.weights.find((each) => each.name === of);
    if (!entry) throw new TypeError(`The network has no "${of}".`);
    return entry;
  };
  const { op, stride = 1, padding, bias } = node;
  const { shape } = entryOf(node.kernel);
  const { levels, steps } = readLevels(bytes, entryOf(node.kernel));
  const step = usualStep(steps);
  const factor = (node.inputs.includes(spec.input.name) ? inputScale : 1) / step;
  const options = { shape, stride, padding };
  const sums = `${name}_sums`;
  return {
    layers: [
      op === 'conv2d'
        ? keras.conv2d(sums, inputs, options)
        : keras.depthwiseConv2d(sums, inputs, options),
      keras.scaleAndShift(name, sums),
    ],
    weights: [
      { name: `${sums}/${op === 'conv2d' ? 'kernel' : 'depthwise_kernel'}`, shape, levels, step },
      ...keras.scaleAndShiftWeights(
        name,
        steps.map((each) => each * factor),
        bias ? decodeWeights(bytes, entryOf(bias)) : new Float32Array(steps.length),
      ),
    ],
  };
}

/**
 * What is taken out of the whole numbers before they are summed, so that sums stay as small as the
 * network's own: some phones have 16-bit numbers only. A power of two, so that nothing is rounded.
 */
function usualStep(steps: Float32Array): number {
  const middle = steps.slice().sort()[steps.length >> 1]!;
  return 2 ** Math.round(Math.log2(middle));
}

function isConvolution(node: NetworkNode): node is Convolution {
  return node.op === 'conv2d' || node.op === 'depthwiseConv2d';
}

function plainLayer({ op }: NetworkNode, name: string, inputs: readonly string[]): keras.Layer {
  if (op === 'add') return keras.add(name, inputs);
  if (op === 'concat') return keras.concatenate(name, inputs);
  if (op === 'meanOverSpace') return keras.globalAveragePooling2d(name, inputs);
  throw unknown(op);
}

/** @returns the layer that gives the node's value. */
function addActivation(
  layers: keras.Layer[],
  { name: nodeName, activation = 'linear' }: NetworkNode,
): string {
  const name = layerName(nodeName);
  if (activation === 'linear') return name;
  if (activation !== 'relu6') throw unknown(activation);
  const own = `${name}_relu6`;
  layers.push(keras.relu6(own, name));
  return own;
}

/** Some readers take a dot for a folder. */
function layerName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '_');
}

function unknown(what: string): TypeError {
  return new TypeError(`No layer stands for "${what}" yet: write it in keras-layer.ts.`);
}

function found(layerOf: ReadonlyMap<string, string>, node: string): string {
  const layer = layerOf.get(node);
  if (layer === undefined) throw new TypeError(`The network has no "${node}".`);
  return layer;
}
