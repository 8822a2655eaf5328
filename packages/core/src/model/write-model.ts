import { strToU8, zipSync } from 'fflate';
import type { DenseLayer, Head, HeadLayer, UnknownDetector } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { biasForRoundedKernel } from '../head/fold-to-dense.ts';
import { fromHalf, toHalf } from './half-float.ts';
import type { DetectorJson, LayerJson, ModelJson, TensorJson } from './model-schema.ts';
import { TensorWriter } from './tensors.ts';

/** How a model is written. */
export interface WriteModelOptions {
  /**
   * Of the head's own numbers; `float32` (default) gives the very same scores when read back,
   * `float16` half the size. Centres of the unknown detector always take 16 bits: the directions
   * that they are need no more.
   */
  readonly precision?: TensorJson['type'];
}

/** Zip files carry a time; one and the same keeps equal models equal, byte by byte. */
const mtime = new Date(1980, 0, 1);

/** A model as a file, which `readModel` reads: docs/model-format.md. */
export async function writeModel(
  model: Model,
  { precision = 'float32' }: WriteModelOptions = {},
): Promise<Blob> {
  const tensors = new TensorWriter();
  const { modality, extractor, preprocessing, createdAt, report } = model;
  const json: ModelJson = {
    format: 'tl-model',
    formatVersion: 1,
    modality,
    extractor: {
      id: extractor.id,
      version: extractor.version,
      modality: extractor.modality,
      dim: extractor.dim,
      input: { ...extractor.input },
      unknownViews: extractor.unknownViews.map(({ columns, view }) => ({
        columns: [...columns],
        view,
      })),
    },
    preprocessing: { ...preprocessing },
    createdAt,
    head: headJson(model.head, precision, tensors),
    ...(report && {
      report: {
        ...report,
        perLabel: [...report.perLabel],
        confusion: report.confusion.map((row) => [...row]),
        labels: [...report.labels],
      },
    }),
  };
  const files = { 'model.json': strToU8(JSON.stringify(json)), 'head.bin': tensors.bytes() };
  return new Blob([zipSync(files, { mtime })], { type: 'application/zip' });
}

function headJson(
  head: Head,
  precision: TensorJson['type'],
  tensors: TensorWriter,
): ModelJson['head'] {
  const { labels, dim, layers, featureMean, unknown } = head;
  const rounded =
    precision === 'float16' ? layers.map((layer) => roundLayer(layer, featureMean)) : layers;
  return {
    labels: [...labels],
    dim,
    layers: rounded.map((layer) => layerJson(layer, precision, tensors)),
    ...(featureMean && { featureMean: tensors.add(featureMean, 'float32') }),
    ...(unknown && { unknown: detectorJson(unknown, tensors) }),
  };
}

function layerJson(
  layer: HeadLayer,
  precision: TensorJson['type'],
  tensors: TensorWriter,
): LayerJson {
  const { inputs, units } = layer;
  if (layer.kind === 'dense') {
    return {
      kind: layer.kind,
      inputs,
      units,
      kernel: add(tensors, layer.kernel, precision),
      bias: layer.bias && tensors.add(layer.bias, 'float32'),
      activation: layer.activation,
    };
  }
  return {
    kind: layer.kind,
    inputs,
    units,
    mean: tensors.add(layer.mean, 'float32'),
    scale: tensors.add(layer.scale, 'float32'),
    centres: add(tensors, layer.centres, precision),
    factor: layer.factor,
  };
}

function detectorJson({ views, thresholds }: UnknownDetector, tensors: TensorWriter): DetectorJson {
  const { low, normal, strict } = thresholds;
  return {
    views: views.map(({ columns, view, mean, scale, centres }) => ({
      columns: [...columns],
      view,
      mean: mean && tensors.add(mean, 'float32'),
      scale: scale && tensors.add(scale, 'float32'),
      centres: add(tensors, centres, 'float16'),
    })),
    thresholds: { low, normal, strict },
  };
}

function add(tensors: TensorWriter, values: Float32Array, wanted: TensorJson['type']): TensorJson {
  return tensors.add(values, fitsHalf(values) ? wanted : 'float32');
}

/** Corrects the bias of the layer that sees features for what rounding takes from its kernel. */
function roundLayer(layer: HeadLayer, featureMean: Float32Array | undefined): HeadLayer {
  if (layer.kind !== 'dense' || !layer.bias || featureMean?.length !== layer.inputs) return layer;
  if (!fitsHalf(layer.kernel)) return layer;
  const kernel = layer.kernel.map((value) => fromHalf(toHalf(value)));
  const corrected: DenseLayer = {
    ...layer,
    kernel,
    bias: biasForRoundedKernel(layer, kernel, featureMean),
  };
  return corrected;
}

/**
 * True where 16 bits keep what matters: nothing beyond their range, and the largest number far
 * enough above their finest step (2^-24).
 */
function fitsHalf(values: Float32Array): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 || (largest >= 2 ** -8 && largest <= 65504);
}
