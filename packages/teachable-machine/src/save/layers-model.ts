import type { DenseLayer } from '@tl-elements/core/base';
import type { FrozenNetwork } from './convolution-layers.ts';
import * as keras from './keras-layer.ts';
import { networkLayers } from './network-layers.ts';
import type { NamedWeights } from './weights-manifest.ts';

/** A model as TensorFlow.js and Keras describe it. */
export interface LayersModel {
  /** `modelTopology` of `model.json`. */
  readonly topology: object;
  readonly weights: readonly NamedWeights[];
}

/**
 * Puts a head behind a network: in goes a batch of pictures, out come the head's probabilities. In
 * the shape of Teachable Machine's own models, the network and the head side by side in a Sequential,
 * for the scripts that reach for either.
 *
 * @param name of the network.
 */
export function layersModel(
  name: string,
  network: FrozenNetwork,
  head: readonly DenseLayer[],
): LayersModel {
  const { layers, output, weights } = networkLayers(network);
  const denseName = (at: number) => `head_dense_${at + 1}`;
  const backbone = {
    class_name: 'Model',
    config: {
      name: name.replaceAll('-', '_'),
      layers,
      input_layers: [[network.spec.input.name, 0, 0]],
      output_layers: [[output, 0, 0]],
    },
  };
  const dense = head.map((layer, at) => keras.dense(denseName(at), layer));
  return {
    topology: {
      ...sequential('model', [backbone, sequential('head', dense)]),
      keras_version: '2.15.0',
      backend: 'tensorflow',
    },
    weights: [...weights, ...head.flatMap((layer, at) => denseWeights(denseName(at), layer))],
  };
}

function sequential(name: string, layers: readonly object[]): object {
  return { class_name: 'Sequential', config: { name, layers } };
}

/** All 32 bits: they are few, and their rounding would go straight into the scores. */
function denseWeights(name: string, { inputs, units, kernel, bias }: DenseLayer): NamedWeights[] {
  const weights: NamedWeights[] = [
    { name: `${name}/kernel`, shape: [inputs, units], values: kernel },
  ];
  if (bias) weights.push({ name: `${name}/bias`, shape: [units], values: bias });
  return weights;
}
