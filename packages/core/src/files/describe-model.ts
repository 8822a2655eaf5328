import {
  notTaught,
  type DenseLayer,
  type Head,
  type HeadLayer,
  type UnknownDetector,
  type Model,
} from '../contracts/model.ts';
import { biasForRoundedKernel } from '../head/fold-to-dense.ts';
import { fromHalf, toHalf } from '../bytes/bytes.ts';
import {
  type DetectorJson,
  type LayerJson,
  type ModelJson,
  type TensorJson,
  infoJson,
} from './model-schema.ts';
import { largestOf, type TensorWriter } from './tensors.ts';

type Precision = Exclude<TensorJson['type'], 'int8'>;

/** `model.json` of a model whose head is described already. */
export function describeModel(
  { modality, extractor, preprocessing, leastSpeed, thresholds, createdAt }: Model,
  head: ModelJson['head'],
): ModelJson {
  return {
    format: 'tl-model',
    // Readers of version 1 would take the whole picture.
    formatVersion: extractor.refined || preprocessing.box ? 2 : 1,
    modality,
    extractor: infoJson(extractor),
    preprocessing: { ...preprocessing },
    createdAt,
    ...(leastSpeed !== undefined && { leastSpeed }),
    head,
    ...(thresholds && { thresholds: [...thresholds] }),
  };
}

/**
 * Labels and layers, whose numbers go to `tensors`. At 16 bits the bias of the layer that takes the
 * features is corrected for the rounding of its kernel.
 */
export function describeLayers(
  { labels, dim, layers, featureMean }: Head,
  precision: Precision,
  tensors: TensorWriter,
): Pick<ModelJson['head'], 'labels' | 'dim' | 'layers'> {
  const rounded =
    precision === 'float16' ? layers.map((layer) => roundLayer(layer, featureMean)) : layers;
  return {
    labels: [...labels],
    dim,
    layers: rounded.map((layer) => layerJson(layer, precision, tensors)),
  };
}

/** The head for beginnings, whose numbers go to `tensors`. It has the model's labels. */
export function describeOnset(
  head: Head,
  { precision, withMean, types }: HowOnset,
  tensors: TensorWriter,
): NonNullable<ModelJson['head']['onset']> {
  const { layers } = describeLayers(head, precision, tensors);
  const { featureMean, unknown } = head;
  return {
    knowsOthers: head.labels.includes(notTaught),
    layers,
    ...(withMean && featureMean && { featureMean: tensors.add(featureMean, 'float32') }),
    ...(unknown && { unknown: describeDetector(unknown, tensors, types) }),
  };
}

/** How the head for beginnings is written. */
interface HowOnset {
  readonly precision: Precision;
  readonly withMean: boolean;
  readonly types: DetectorTypes;
}

/** How the numbers of a detector are written. */
interface DetectorTypes {
  readonly transform: Precision;
  readonly centers: TensorJson['type'];
}

/** A detector, whose numbers go to `tensors`. Its centers are directions, for which 16 bits are enough. */
export function describeDetector(
  { subsets, thresholds, isProvisional }: UnknownDetector,
  tensors: TensorWriter,
  types: DetectorTypes,
): DetectorJson {
  const { low, normal, strict } = thresholds;
  return {
    views: subsets.map(({ columns, view, mean, scale, centers }) => ({
      columns: [...columns],
      view,
      mean: mean && add(tensors, mean, types.transform),
      scale: scale && add(tensors, scale, types.transform),
      centers: add(tensors, centers, types.centers),
    })),
    thresholds: { low, normal, strict },
    ...(isProvisional && { isProvisional }),
  };
}

function layerJson(layer: HeadLayer, precision: Precision, tensors: TensorWriter): LayerJson {
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
    centers: add(tensors, layer.centers, precision),
    factor: layer.factor,
  };
}

function add(tensors: TensorWriter, values: Float32Array, wanted: TensorJson['type']): TensorJson {
  return tensors.add(values, wanted !== 'float16' || fitsHalf(values) ? wanted : 'float32');
}

/** Corrects the bias of the layer that takes the features for the rounding of its kernel. */
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
 * True if 16 bits keep what matters: nothing beyond their range, and the largest number far
 * enough above their finest step (2^-24).
 */
function fitsHalf(values: Float32Array): boolean {
  const largest = largestOf(values);
  return largest === 0 || (largest >= 2 ** -8 && largest <= 65504);
}
