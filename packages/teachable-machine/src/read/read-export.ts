import * as v from 'valibot';
import { contentKind, type Modality } from '@tl-elements/core/base';
import { corruptFile, requireFile, unsupportedFile, parseJson } from './export-errors.ts';
import type { ExportFolder } from './export-folder.ts';
import { readTopology } from './read-topology.ts';
import { readManifest, readWeights, type Weight } from './read-weights.ts';
import { splitLayers, type SplitLayers } from './split-layers.ts';

/** A Teachable Machine model, read and checked. */
export interface TeachableMachineExport extends SplitLayers {
  readonly modality: Exclude<Modality, 'hand'>;
  /** Without the batch. */
  readonly inputShape: readonly number[];
  /** Verbatim, in the order of the probabilities. */
  readonly labels: readonly string[];
  /** What it was read from, by path: `model.json`, `metadata.json` and the weights. */
  readonly files: ReadonlyMap<string, Blob>;
}

type ReadFile = ExportFolder['read'];

/** Bytes; those of Teachable Machine have 0.1, 0.001 and 6 MB at most. */
const largestModel = 8 * 2 ** 20;
const largestMetadata = 2 ** 20;
const largestWeights = 128 * 2 ** 20;

/**
 * Reads `model.json`, `metadata.json` and the weights that the first names.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, each with the file's
 *   name; `aborted`.
 */
export async function readExport(folder: ExportFolder): Promise<TeachableMachineExport> {
  const file = (name: string) => `${name} in ${folder.name}`;
  const files = new Map<string, Blob>();
  const read: ReadFile = async (path, largest) => {
    const bytes = await folder.read(path, largest);
    const kind = contentKind(bytes);
    if (kind !== null) throw corruptFile(file(path.path), kind);
    files.set(path.path, new Blob([bytes as Uint8Array<ArrayBuffer>]));
    return bytes;
  };
  const metadataReading = read({ path: 'metadata.json', query: '' }, largestMetadata);
  // Both are read at once. Where both are missing, the failure names the model.
  metadataReading.catch(() => {});
  const modelBytes = await read({ path: 'model.json', query: '' }, largestModel);
  const metadataBytes = await metadataReading;
  const labels = readLabels(metadataBytes, file('metadata.json'));
  const json = readModelJson(modelBytes, file('model.json'));
  const topology = readTopology(json.modelTopology, file('model.json'));
  const modality = modalityOf(topology.inputShape, file('model.json'));
  const weights = await readAllWeights(read, json.weightsManifest, file);
  const split = splitLayers(topology, weights, file('model.json'));
  requireFile(
    (split.network === null) === (modality === 'pose'),
    file('model.json'),
    'it has other layers before its head than it should',
  );
  const scored = split.head.at(-1)!.units;
  requireFile(
    scored === labels.length,
    file('metadata.json'),
    `it names ${labels.length} labels and the model has ${scored}`,
  );
  return { ...split, modality, inputShape: topology.inputShape, labels, files };
}

/** The shape of the input decides: `metadata.json` is wrong at times. */
function modalityOf(shape: readonly number[], file: string): TeachableMachineExport['modality'] {
  const [height, width, channels] = shape;
  if (shape.length === 1 && height === 17 * 17 * 51) return 'pose';
  if (shape.join() === '43,232,1') return 'audio';
  const isSquare = height === width && height !== undefined && height >= 16 && height <= 1024;
  if (shape.length === 3 && isSquare && (channels === 1 || channels === 3)) return 'image';
  throw unsupportedFile(file, `it takes ${shape.join(' x ')} numbers, as none of its models does`);
}

function readModelJson(bytes: Uint8Array, file: string) {
  const json = parseJson(bytes, file) as {
    readonly modelTopology?: unknown;
    readonly weightsManifest?: unknown;
    readonly format?: unknown;
  } | null;
  if (json?.format === 'graph-model') {
    throw unsupportedFile(file, 'it is a graph of TensorFlow and no model with a head to its own');
  }
  requireFile(
    typeof json?.modelTopology === 'object' && json.modelTopology !== null,
    file,
    'it holds no model',
  );
  return json;
}

async function readAllWeights(
  read: ReadFile,
  manifestJson: unknown,
  file: (name: string) => string,
): Promise<ReadonlyMap<string, Weight>> {
  const all = new Map<string, Weight>();
  for (const group of readManifest(manifestJson, file('model.json'))) {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let left = largestWeights;
    for (const path of group.paths) {
      const part = await read(path, left);
      left -= part.byteLength;
      parts.push(part as Uint8Array<ArrayBuffer>);
    }
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    const weights = readWeights(group, bytes, file(group.paths.map(({ path }) => path).join(', ')));
    weights.forEach((weight, name) => all.set(name, weight));
  }
  return all;
}

const labels = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(4096));

/** The parts of `metadata.json` that are used, of all versions. Sizes are read from the model itself. */
const metadataSchema = v.object({
  labels: v.optional(labels),
  /** Of sounds. */
  wordLabels: v.optional(labels),
  /** Of sounds, before 2020. */
  words: v.optional(labels),
});

/**
 * Reads the labels from `metadata.json`, verbatim and in their order. Two of one name get
 * a number, since scores are listed by name.
 *
 * @param file what to call it in a failure.
 * @throws {TlError} `model-corrupt`, also where a label is empty or has only spaces.
 */
function readLabels(bytes: Uint8Array, file: string): readonly string[] {
  const checked = v.safeParse(metadataSchema, parseJson(bytes, file), { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    throw corruptFile(file, `"${v.getDotPath(issue) ?? 'it'}" is wrong (${issue.message})`);
  }
  const { labels, wordLabels, words } = checked.output;
  const found = labels ?? wordLabels ?? words;
  requireFile(found !== undefined && found.length > 0, file, 'it names no labels');
  const empty = found.findIndex((label) => label.trim() === '');
  requireFile(empty < 0, file, `its label ${empty + 1} has no name`);
  return distinct(found);
}

function distinct(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let count = 2; taken.has(name); count++) name = `${label} (${count})`;
    taken.add(name);
    return name;
  });
}
