import * as v from 'valibot';
import {
  type Model,
  notTaught,
  type DetectorSubset,
  type Head,
  type HeadLayer,
  type UnknownDetector,
} from '../contracts/model.ts';
import { byteSource, startsAsJson, ZipFiles } from './read-zip.ts';
import {
  envelopeSchema,
  modelSchema,
  modelTextSchema,
  type ModelJson,
  checkJson,
  parseJson,
  infoOf,
  reportOf,
  type DetectorJson,
  type LayerJson,
  checkLabels,
} from './model-schema.ts';
import { fromBase64Url } from './model-text.ts';
import { TensorReader } from './tensors.ts';
import { reading, requireGood, tooNew, type FileSource, Unreadable } from './unreadable.ts';

/** In bytes: far more than a head needs, and few enough for a phone. */
const largestHead = 64 * 2 ** 20;
const largestJson = 16 * 2 ** 20;

/**
 * Reads a model, as a file or as text, and trusts nothing in it: sizes are checked before anything is
 * unpacked, then checksums, shapes and every number. Of a project it reads the model alone.
 *
 * @throws {TlError} `model-corrupt`, saying what is wrong; `model-too-new`.
 */
export function readModel(source: FileSource): Promise<Model> {
  return reading('model', source, async () => {
    const bytes = byteSource(source);
    if (!(await startsAsJson(bytes))) return readModelFiles(await ZipFiles.open(bytes), source);
    requireGood(bytes.size <= largestJson, 'it is far larger than a model');
    const json = parseJson(await bytes.read(0, bytes.size), 'text');
    checkEnvelope(json, 'text', source);
    const text = checkJson(modelTextSchema, json, 'text');
    return modelOf(text, fromBase64Url(text.headBin), null);
  });
}

/**
 * The model among the files of a zip.
 *
 * @throws {Unreadable}
 * @throws {TlError} `model-too-new`.
 */
export async function readModelFiles(files: ZipFiles, source: FileSource): Promise<Model> {
  const name = 'model.json';
  const parsed = parseJson(await files.read(name, largestJson), name);
  checkEnvelope(parsed, name, source);
  const json = checkJson(modelSchema, parsed, name);
  const headBin = await files.read('head.bin', largestHead);
  const hasCompact = json.head.compactUnknown !== undefined;
  return modelOf(json, headBin, hasCompact ? await files.read('compact.bin', largestHead) : null);
}

function checkEnvelope(json: unknown, name: string, source: FileSource): void {
  const envelope = v.safeParse(envelopeSchema, json);
  requireGood(envelope.success, `its ${name} does not describe a model of this project`);
  const { formatVersion } = envelope.output;
  if (formatVersion > 2) throw tooNew('model', source, formatVersion, 2);
}

function modelOf(json: ModelJson, headBin: Uint8Array, compactBin: Uint8Array | null): Model {
  const tensors = new TensorReader(headBin, 'head.bin');
  const compact = compactBin && new TensorReader(compactBin, 'compact.bin');
  const head = readHead(json.head, tensors, compact);
  tensors.finish();
  compact?.finish();
  const { format, formatVersion, modality, extractor, preprocessing, createdAt } = json;
  const { leastSpeed, thresholds, report } = json;
  requireGood(
    extractor.dim === head.dim && extractor.modality === modality,
    'its extractor and its head belong to different models',
  );
  requireGood(
    (extractor.speedColumn ?? 0) < extractor.dim,
    'its column of speed is not among its features',
  );
  return {
    format,
    formatVersion,
    modality,
    extractor: infoOf(extractor),
    preprocessing,
    head,
    ...(leastSpeed !== undefined && { leastSpeed }),
    ...(thresholds && { thresholds: new Map(thresholds) }),
    ...(report && { report: reportOf(report) }),
    createdAt,
  };
}

/**
 * The head that `json` describes, its numbers from `tensors`, those of its compact detector from
 * `compact`.
 *
 * @throws {Unreadable} if shapes don't fit each other.
 */
function readHead(
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
