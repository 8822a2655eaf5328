import { nodesFor, type NetworkNode } from '@tl-elements/backbone/page';
import {
  convolutionLayers,
  denseLayers,
  type FrozenNetwork,
  type WrittenNode,
} from './convolution-layers.ts';
import { TlError } from '@tl-elements/core/base';
import * as keras from './keras-layer.ts';
import { uniqueNames } from './unique-names.ts';
import type { NamedWeights } from './weights-manifest.ts';

/** A network as layers of Keras. */
export interface NetworkLayers {
  readonly layers: readonly keras.Layer[];
  /** Name of the layer that gives the features. */
  readonly output: string;
  readonly weights: readonly NamedWeights[];
}

/**
 * Writes a network layer by layer, without rounding anything. Padding `same` means in Keras what it
 * means in the network: at stride 2 the odd row goes to the bottom.
 *
 * @throws {TlError} `model-unsupported` if a node does what none of the layers used here does.
 */
export function networkLayers(network: FrozenNetwork): NetworkLayers {
  const { spec, output, inputShape } = network;
  const { name: input } = spec.input;
  const nodes = nodesFor(spec, [output]);
  // Layers beside a node's own have a hyphen in their names, and so no other node's.
  const names = uniqueNames(
    nodes.map(({ name }) => name),
    /\W/g,
  );
  const layers: keras.Layer[] = [keras.input(input, inputShape)];
  const weights: NamedWeights[] = [];
  const layerOf = new Map([[input, input]]);
  for (const node of nodes) {
    const name = found(names, node.name);
    const inputs = node.inputs.map((each) => found(layerOf, each));
    const own = written(network, node, name, inputs);
    layers.push(...own.layers);
    weights.push(...own.weights);
    layerOf.set(
      node.name,
      addActivation(layers, node, name, own.layers.at(-1)?.name ?? inputs[0]!),
    );
  }
  return { layers, output: found(layerOf, output), weights };
}

function written(
  network: FrozenNetwork,
  node: NetworkNode,
  name: string,
  inputs: readonly string[],
): WrittenNode {
  if (node.op === 'conv2d' || node.op === 'depthwiseConv2d') {
    return convolutionLayers(network, node, name, inputs);
  }
  if (node.op === 'dense') return denseLayers(network, node, name, inputs);
  return { layers: node.op === 'identity' ? [] : [plainLayer(node, name, inputs)], weights: [] };
}

function plainLayer(node: NetworkNode, name: string, inputs: readonly string[]): keras.Layer {
  if (node.op === 'add') return keras.add(name, inputs);
  if (node.op === 'concat') return keras.concatenate(name, inputs);
  if (node.op === 'meanOverSpace') return keras.globalAveragePooling2d(name, inputs);
  if (node.op === 'reshape' && node.shape.length === 1) return keras.flatten(name, inputs);
  if (node.op === 'maxPool') return keras.maxPooling2d(name, inputs, node);
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
  from: string,
): string {
  if (activation === 'linear') return from;
  if (activation !== 'relu' && activation !== 'relu6') throw unknown(activation);
  const own = `${name}-${activation}`;
  layers.push(keras.relu(own, from, activation === 'relu6' ? 6 : null));
  return own;
}

function unknown(what: string): TlError {
  return new TlError(
    'model-unsupported',
    `The network of this model has a step "${what}", which is not written in this format.`,
  );
}

function found(names: ReadonlyMap<string, string>, node: string): string {
  const name = names.get(node);
  if (name === undefined) throw new TypeError(`The network has no "${node}".`);
  return name;
}
