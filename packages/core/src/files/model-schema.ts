import * as v from 'valibot';
import type { Evaluation } from '../contracts/prediction.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';
import { requireGood, Unreadable } from './unreadable.ts';
import { TlError } from '../errors.ts';
import { readJson } from '../bytes/bytes.ts';

/** UTF-16 units that a label has at most in a file. */
export const longestLabel = 1000;
/** How many labels a file has at most. */
export const mostLabels = 4096;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));
const size = v.pipe(count, v.minValue(1), v.maxValue(2 ** 20));
const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(finite, v.minValue(0), v.maxValue(1));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const labels = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(longestLabel))),
  v.maxLength(mostLabels),
);

/** Where the numbers of one array lie in `head.bin`. */
const tensor = v.object({
  type: v.picklist(['float32', 'float16', 'int8']),
  /** Bytes from the start. */
  offset: count,
  /** Numbers, not bytes. */
  length: count,
  /** What each number is multiplied by; of `int8` alone. */
  scale: v.exactOptional(v.pipe(finite, v.gtValue(0))),
});

/** By label; neutral at 0.5. */
export const thresholds = v.pipe(
  v.array(v.tuple([v.string(), v.pipe(finite, v.minValue(0.02), v.maxValue(0.98))])),
  v.maxLength(mostLabels),
);

const columns = v.tuple([count, count]);
const viewKind = v.picklist(['raw', 'centered', 'standardized']);
const unknownView = v.object({
  columns,
  view: viewKind,
  evensScatter: v.exactOptional(v.boolean()),
  leastExamples: v.exactOptional(count),
  leastThreshold: v.exactOptional(
    v.object({ oneTake: finite, fewTakes: finite, manyTakes: finite }),
  ),
  isCompact: v.exactOptional(v.boolean()),
});

const dense = v.object({
  kind: v.literal('dense'),
  inputs: size,
  units: size,
  kernel: tensor,
  bias: v.nullable(tensor),
  activation: v.picklist(['linear', 'relu', 'softmax']),
});

const gaussianKernel = v.object({
  kind: v.literal('gaussian-kernel'),
  inputs: size,
  units: size,
  mean: tensor,
  scale: tensor,
  centers: tensor,
  factor: v.pipe(finite, v.gtValue(0)),
});

const layers = v.pipe(
  v.array(v.variant('kind', [dense, gaussianKernel])),
  v.minLength(1),
  v.maxLength(8),
);

const detector = v.object({
  views: v.pipe(
    v.array(
      v.object({
        columns,
        view: viewKind,
        mean: v.nullable(tensor),
        scale: v.nullable(tensor),
        centers: tensor,
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
  ),
  thresholds: v.object({ low: finite, normal: finite, strict: finite }),
  isProvisional: v.exactOptional(v.boolean()),
});

const report = v.object({
  accuracy: share,
  low: v.nullable(share),
  high: v.nullable(share),
  perLabel: v.pipe(
    v.array(v.tuple([v.string(), v.object({ accuracy: share, examples: count, takes: count })])),
    v.maxLength(4096),
  ),
  confusion: v.array(v.array(v.pipe(finite, v.minValue(0)))),
  labels,
  logLoss: v.pipe(finite, v.minValue(0)),
  calibrationError: share,
  optimistic: v.boolean(),
});

/** What is checked first: the format and its version. */
export const envelopeSchema = v.object({
  format: v.literal('tl-model'),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Of a model, and of a refined extractor. */
export const extractorSchema = v.object({
  id: name,
  version: name,
  modality: v.picklist(['image', 'audio', 'pose', 'hand']),
  dim: size,
  input: v.union([
    v.object({ longSide: size }),
    v.object({ sampleRate: v.pipe(finite, v.gtValue(0)), seconds: v.pipe(finite, v.gtValue(0)) }),
  ]),
  head: v.exactOptional(v.picklist(['linear', 'gaussian'])),
  speedColumn: v.exactOptional(count),
  /** Since version 2. */
  refined: v.exactOptional(
    v.object({
      id: name,
      examples: count,
      temperatureScale: v.pipe(finite, v.minValue(0.1), v.maxValue(10)),
      heldBack: report,
    }),
  ),
  unknownViews: v.pipe(v.array(unknownView), v.maxLength(8)),
});

/** A part of a picture, as fractions of it. */
export const box = v.object({ x: share, y: share, width: share, height: share });

/** `model.json`, as docs/model-format.md describes it. */
export const modelSchema = v.object({
  format: v.literal('tl-model'),
  formatVersion: v.picklist([1, 2]),
  modality: v.picklist(['image', 'audio', 'pose', 'hand']),
  extractor: extractorSchema,
  preprocessing: v.object({ mirrorCamera: v.boolean(), box: v.exactOptional(box) }),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Of movements: the least value of the column of speed. */
  leastSpeed: v.exactOptional(finite),
  head: v.object({
    labels: v.pipe(labels, v.minLength(1)),
    dim: size,
    layers,
    featureMean: v.exactOptional(tensor),
    unknown: v.exactOptional(detector),
    /** Of sounds: the head for what has just begun. */
    onset: v.exactOptional(
      v.object({
        /** Its last unit is for what is none of the labels. */
        knowsOthers: v.boolean(),
        layers,
        featureMean: v.exactOptional(tensor),
        unknown: v.exactOptional(detector),
      }),
    ),
    /** Its numbers lie in `compact.bin`, so that older readers skip it. */
    compactUnknown: v.exactOptional(detector),
  }),
  thresholds: v.exactOptional(thresholds),
  report: v.exactOptional(report),
});

/** The text form: the same, and `head.bin` in it as base64 of the URL alphabet. */
export const modelTextSchema = v.object({ ...modelSchema.entries, headBin: v.string() });

/** `model.json` after the schema has passed it. */
export type ModelJson = v.InferOutput<typeof modelSchema>;
/** A place in `head.bin`. */
export type TensorJson = v.InferOutput<typeof tensor>;
/** One layer, its numbers elsewhere. */
export type LayerJson = ModelJson['head']['layers'][number];
/** The unknown detector, its numbers elsewhere. */
export type DetectorJson = NonNullable<ModelJson['head']['unknown']>;

/** A report, its figures by label as a list. */
type ReportJson = v.InferOutput<typeof report>;
/** What an extractor is described as, in a model and beside refined layers. */
type ExtractorJson = v.InferOutput<typeof extractorSchema>;

/** Without what was said about each example: its examples are not in the file. */
export function reportJson({ heldOut: _, ...report }: Evaluation): ReportJson {
  return {
    ...report,
    perLabel: [...report.perLabel],
    confusion: report.confusion.map((row) => [...row]),
    labels: [...report.labels],
  };
}

/** The evaluation that a report describes. @throws {Unreadable} */
export function reportOf(json: ReportJson): Evaluation {
  const { labels, confusion, perLabel } = json;
  requireGood(
    confusion.length === labels.length && confusion.every((row) => row.length === labels.length),
    'its report counts other labels than it names',
  );
  return { ...json, perLabel: new Map(perLabel) };
}

/** How an extractor is described in a file. */
export function infoJson(info: ExtractorInfo): ExtractorJson {
  const { id, version, modality, dim, input, head, speedColumn, refined, unknownViews } = info;
  return {
    id,
    version,
    modality,
    dim,
    input: { ...input },
    ...(head && { head }),
    ...(speedColumn !== undefined && { speedColumn }),
    ...(refined && { refined: { ...refined, heldBack: reportJson(refined.heldBack) } }),
    unknownViews: unknownViews.map((subset) => ({ ...subset, columns: [...subset.columns] })),
  };
}

/** The extractor that a file describes. @throws {Unreadable} */
export function infoOf({ refined, ...info }: ExtractorJson): ExtractorInfo {
  if (!refined) return info;
  return { ...info, refined: { ...refined, heldBack: reportOf(refined.heldBack) } };
}

/** @throws {TlError} `model-unsupported` if a reader would refuse such labels. */
export function requireSavable(labels: readonly string[]): void {
  if (labels.length > mostLabels) {
    throw new TlError(
      'model-unsupported',
      `A file holds at most ${mostLabels} labels, and these are ${labels.length}. Remove some, and save again.`,
    );
  }
  const unnamed = labels.findIndex((label) => label.trim() === '');
  if (unnamed >= 0) {
    throw new TlError(
      'model-unsupported',
      `Label ${unnamed + 1} has no name. Give it one, and save again.`,
    );
  }
  const long = labels.find((label) => label.length > longestLabel);
  if (long === undefined) return;
  throw new TlError(
    'model-unsupported',
    `The label "${long.slice(0, 20)}…" is too long for a file. Shorten it to ${longestLabel} characters, and save again.`,
  );
}

/** @throws {Unreadable} if a label has no name, or two have the same. */
export function checkLabels(labels: readonly string[]): void {
  const empty = labels.findIndex((label) => label.trim() === '');
  requireGood(empty < 0, `its label ${empty + 1} has no name`);
  requireGood(new Set(labels).size === labels.length, 'two of its labels have the same name');
}

/** The JSON that `bytes` are, not checked yet. @throws {Unreadable} */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return readJson(bytes);
  } catch (cause) {
    throw new Unreadable(`its ${name} is not JSON`, { cause });
  }
}

/** `json`, checked against `schema`. @throws {Unreadable} that names the first wrong place. */
export function checkJson<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  name: string,
): v.InferOutput<Schema> {
  // Otherwise a file with a million wrong values would make a million issues.
  const checked = v.safeParse(schema, json, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new Unreadable(`"${v.getDotPath(issue) ?? name}" is wrong: ${issue.message}`);
}
