import { TlError, type DenseLayer, type Modality, type Model } from '@tl-elements/core/base';
import { withThresholdsInHead } from '@tl-elements/core/recognition';
import { strToU8, zipSync } from 'fflate';
import * as keras from './keras-layer.ts';
import type { LeftOut, SavedFile } from './saved-file.ts';
import { fetchNetwork, isImportedExtractor, type FetchOptions } from './fetch-network.ts';
import { writeWeights, type NamedWeights } from './keras-layer.ts';
import { type FrozenNetwork, networkLayers } from './network-layers.ts';

/**
 * `teachable-machine`: what its own site exports, for its library and all that is built on it.
 * `layers`: the same network, described as users of Keras expect it.
 */
export type LayersFormat = 'teachable-machine' | 'layers';

/** How a model is saved. */
export interface SaveModelOptions extends FetchOptions {
  readonly format: LayersFormat;
}

/** Zip files contain a time: always the same one, so that equal models give equal files. */
const mtime = new Date(1980, 0, 1);

/** Why other models than those of pictures can't be saved. */
const reasons: Readonly<Record<Exclude<Modality, 'image'> | 'motion', string>> = {
  motion: 'movements: they are read from two seconds of keypoints, and no layer does that',
  audio: 'sounds: its spectrogram is computed in another way than that of Teachable Machine',
  pose: 'postures: a network of another kind finds them in a picture',
  hand: 'hands: several networks one after the other find them in a picture',
};

/**
 * Writes a model as a zip with `model.json` and `weights.bin`: the whole network from a batch of
 * pictures (squares, RGB, x / 127 - 1) to probabilities. A model of sounds can be saved for Teachable Machine if
 * its network came from there; in go spectrograms as `@tensorflow-models/speech-commands` makes them.
 *
 * @throws {TlError} `model-unsupported` for other models of sounds, for those of postures, hands and movements, and for extractors
 *   whose network isn't ours; `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function saveModel(
  model: Model,
  { format, ...fetchOptions }: SaveModelOptions,
): Promise<SavedFile> {
  requireWritable(model, format);
  const head = denseHeadOf(model);
  const { network, license } = await fetchNetwork(model.extractor, fetchOptions);
  const { topology, weights } = layersModel(model.extractor.id, network, head);
  const { entries, bytes } = writeWeights(weights);
  const json = {
    format: 'layers-model',
    generatedBy: 'Transfer Learning Elements',
    convertedBy: null,
    modelTopology: topology,
    weightsManifest: [{ paths: ['weights.bin'], weights: entries }],
  };
  const files = {
    'model.json': JSON.stringify(json),
    ...(format === 'layers'
      ? { 'labels.txt': labelList(model) }
      : { 'metadata.json': JSON.stringify(exportMetadata(model, network)) }),
    ...license,
  };
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // Packing the weights would save a third, and hold up the page for most of a second.
  const weightsFile = [bytes, { level: 0 }] as const;
  const zip = zipSync({ ...Object.fromEntries(texts), 'weights.bin': [...weightsFile] }, { mtime });
  return { file: new Blob([zip], { type: 'application/zip' }), leftOut: leftOutOf(model, format) };
}

function requireWritable({ modality, extractor }: Model, format: LayersFormat): void {
  if (modality === 'image') return;
  const isImported = modality === 'audio' && isImportedExtractor(extractor.id);
  const kind = extractor.speedColumn === undefined ? modality : 'motion';
  if (!isImported) throw unsupported(`This format cannot hold a model of ${reasons[kind]}.`);
  if (format === 'teachable-machine') return;
  throw unsupported(
    'This format cannot hold a model of sounds: what turns them into a spectrogram is not a layer.',
  );
}

/** With the labels' thresholds in it, since the format has no other place for them. */
function denseHeadOf(model: Model): DenseLayer[] {
  return withThresholdsInHead(model).head.layers.map((layer) => {
    if (layer.kind === 'dense') return layer;
    throw unsupported(`This format has no layer of the kind "${layer.kind}".`);
  });
}

function unsupported(why: string): TlError {
  return new TlError('model-unsupported', `${why} Save as "tl", which holds every model.`);
}

/** A line for each label, its number first, as Teachable Machine's exports for Keras have it. */
function labelList({ head: { labels } }: Model): string {
  return labels.map((label, at) => `${at} ${label.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
}

function leftOutOf(
  { modality, head, report, preprocessing }: Model,
  format: LayersFormat,
): LeftOut[] {
  const hasDirection = modality === 'image' && format === 'teachable-machine';
  const isLost = hasDirection && !preprocessing.mirrorCamera;
  return [
    ...(head.unknown ? [{ kind: 'unknown-detector' } as const] : []),
    ...(report ? [{ kind: 'evaluation' } as const] : []),
    ...(isLost ? [{ kind: 'camera-direction' } as const] : []),
    ...(preprocessing.box ? [{ kind: 'box' } as const] : []),
  ];
}

/** A model as TensorFlow.js and Keras describe it. */
interface LayersModel {
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
function layersModel(
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

/** `metadata.json` as the libraries of Teachable Machine write it. */
function exportMetadata(
  { modality, head: { labels }, createdAt: timeStamp }: Model,
  { inputShape: [, width, channels] }: Pick<FrozenNetwork, 'inputShape'>,
): object {
  if (modality === 'audio') {
    return {
      tfjsSpeechCommandsVersion: '0.4.0',
      modelName: 'TMv2',
      timeStamp,
      wordLabels: labels,
    };
  }
  return {
    tfjsVersion: '1.3.1',
    packageName: '@teachablemachine/image',
    packageVersion: '0.8.5',
    modelName: 'model',
    timeStamp,
    userMetadata: {},
    labels,
    imageSize: width,
    grayscale: channels === 1,
  };
}
