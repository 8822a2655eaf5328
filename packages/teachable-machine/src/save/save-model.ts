import { TlError, type DenseLayer, type Modality, type Model } from '@tl-elements/core/base';
import { withThresholdsInHead } from '@tl-elements/core/recognition';
import { strToU8, zipSync } from 'fflate';
import { exportMetadata } from './export-metadata.ts';
import { layersModel } from './layers-model.ts';
import type { LeftOut, SavedFile } from './left-out.ts';
import { fetchNetwork, isImportedExtractor, type FetchOptions } from './fetch-network.ts';
import { writeWeights } from './weights-manifest.ts';

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
