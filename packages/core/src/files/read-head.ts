import {
  notTaught,
  type DetectorSubset,
  type Head,
  type HeadLayer,
  type UnknownDetector,
} from '../contracts/head.ts';
import type { DetectorJson, LayerJson, ModelJson } from './model-schema.ts';
import type { TensorReader } from './tensors.ts';
import { checkLabels } from './file-labels.ts';
import { requireGood, Unreadable } from './unreadable.ts';

/**
 * The head that `json` describes, its numbers from `tensors`, those of its compact detector from
 * `compact`.
 *
 * @throws {Unreadable} if shapes don't fit each other.
 */
export function readHead(
  json: ModelJson['head'],
  tensors: TensorReader,
  compact: TensorReader | null,
): Head {
  const { labels, dim } = json;
  checkLabels(labels);
  const layers = json.layers.map((layer, index) => readLayer(layer, index, tensors));
  checkChain(layers, dim, labels.length);
  const featureMean =
    json.featureMean && tensors.read(json.featureMean, dim, 'mean of the features');
  const unknown = json.unknown && readDetector(json.unknown, dim, tensors);
  const onset = json.onset && readOnset(json.onset, json, tensors);
  const compactUnknown =
    compact && json.compactUnknown && readDetector(json.compactUnknown, dim, compact);
  return {
    labels,
    dim,
    layers,
    ...(featureMean && { featureMean }),
    ...(unknown && { unknown }),
    ...(onset && { onset }),
    ...(compactUnknown && { compactUnknown }),
  };
}

function readOnset(
  json: NonNullable<ModelJson['head']['onset']>,
  { labels, dim }: ModelJson['head'],
  tensors: TensorReader,
): Head {
  const units = json.knowsOthers ? [...labels, notTaught] : labels;
  const layers = json.layers.map((layer, index) => readLayer(layer, index, tensors));
  checkChain(layers, dim, units.length);
  const featureMean =
    json.featureMean && tensors.read(json.featureMean, dim, 'mean of the beginnings');
  const unknown = json.unknown && readDetector(json.unknown, dim, tensors);
  return {
    labels: units,
    dim,
    layers,
    ...(featureMean && { featureMean }),
    ...(unknown && { unknown }),
  };
}

function readLayer(json: LayerJson, index: number, tensors: TensorReader): HeadLayer {
  const { inputs, units } = json;
  const what = `layer ${index + 1}`;
  if (json.kind === 'dense') {
    return {
      kind: json.kind,
      inputs,
      units,
      kernel: tensors.read(json.kernel, inputs * units, what),
      bias: json.bias && tensors.read(json.bias, units, what),
      activation: json.activation,
    };
  }
  return {
    kind: json.kind,
    inputs,
    units,
    mean: tensors.read(json.mean, inputs, what),
    scale: tensors.read(json.scale, inputs, what),
    centers: tensors.read(json.centers, units * inputs, what),
    factor: json.factor,
  };
}

/** Each layer takes what the one before gives, and the last one scores the labels. */
function checkChain(layers: readonly HeadLayer[], dim: number, labelCount: number): void {
  let width = dim;
  for (const [index, layer] of layers.entries()) {
    requireGood(
      layer.inputs === width,
      `its layer ${index + 1} takes ${layer.inputs} numbers and gets ${width}`,
    );
    width = layer.units;
  }
  const last = layers.at(-1);
  requireGood(
    last?.kind === 'dense' && last.activation === 'softmax',
    'its last layer gives no probabilities',
  );
  requireGood(width === labelCount, `it has ${labelCount} labels and scores ${width}`);
}

function readDetector(
  { views, ...json }: DetectorJson,
  dim: number,
  tensors: TensorReader,
): UnknownDetector {
  return { ...json, subsets: views.map((view) => readSubset(view, dim, tensors)) };
}

function readSubset(
  { columns, view, mean, scale, centers }: DetectorJson['views'][number],
  dim: number,
  tensors: TensorReader,
): DetectorSubset {
  const [from, to] = columns;
  const width = to - from;
  requireGood(width > 0 && to <= dim, 'its unknown detector uses features that are not there');
  requireGood(
    (mean !== null) === (view !== 'raw') && (scale !== null) === (view === 'standardized'),
    'its unknown detector lacks a mean or a scale',
  );
  const count = centers.length / width;
  if (!Number.isInteger(count) || count === 0) {
    throw new Unreadable(
      `its unknown detector has ${centers.length} numbers for centers of ${width}`,
    );
  }
  return {
    columns,
    view,
    mean: mean && tensors.read(mean, width, 'unknown detector'),
    scale: scale && tensors.read(scale, width, 'unknown detector'),
    centers: tensors.read(centers, centers.length, 'unknown detector'),
  };
}
