import * as v from 'valibot';
import { throwIfAborted } from '../abort.ts';
import type { Features } from '../contracts/extractor.ts';
import { isUsable } from '../head/usable-features.ts';
import type { ProjectSettings } from '../storage/example-store.ts';
import { byteSource, ZipFiles } from './read-zip.ts';
import { checkLabels, checkJson, parseJson } from './model-schema.ts';
import {
  exampleFile,
  featuresFile,
  type ExampleFolder,
  projectEnvelopeSchema,
  projectSchema,
  type ExampleJson,
  type ProjectJson,
} from './project-schema.ts';
import { fromLittleEndian } from './little-endian.ts';
import type { FiledExample, ProjectFile } from './project-file.ts';
import { readModelFiles } from './read-model.ts';
import { reading, requireGood, tooNew, type FileSource } from './unreadable.ts';

const projectFile = 'project.json';
const largestJson = 32 * 2 ** 20;
/** Bytes of one original: a long sound. */
const largestMedia = 256 * 2 ** 20;
const pieceSize = 2 ** 20;

/** True if a zip holds a project. @throws {TlError} `project-corrupt` if it is no zip. */
export function holdsProject(source: FileSource): Promise<boolean> {
  return reading('project', source, async () => {
    return (await ZipFiles.open(byteSource(source))).has(projectFile);
  });
}

/**
 * Reads a project and trusts nothing in it: sizes are checked before anything is unpacked, then
 * checksums, shapes and every number. The file is read from front to back, a piece at a time.
 *
 * @throws {TlError} `project-corrupt`, saying what is wrong; `project-too-new`; `model-too-new` for
 *   the model in it; `aborted`.
 */
export function readProject(
  source: FileSource,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<ProjectFile> {
  return reading('project', source, async () => {
    const files = await ZipFiles.open(byteSource(source));
    const json = await readJson(files, source);
    const model = files.has('model.json') ? await readModelFiles(files, source) : null;
    const { extractor, labels, examples, testExamples } = json;
    const read = { files, labels, dim: extractor.dim, signal };
    return {
      extractor,
      labels,
      settings: settingsOf(json),
      examples: await readExamples('examples', examples, read),
      testExamples: testExamples ? await readExamples('tests', testExamples, read) : [],
      model,
    };
  });
}

/** What the lists of examples are read from. */
interface ReadFrom {
  readonly files: ZipFiles;
  readonly labels: readonly string[];
  readonly dim: number;
  readonly signal: AbortSignal | undefined;
}

async function readExamples(
  folder: ExampleFolder,
  described: readonly ExampleJson[],
  from: ReadFrom,
): Promise<readonly FiledExample[]> {
  const features = await readFeatures(folder, described, from);
  const examples: FiledExample[] = [];
  for (const [index, example] of described.entries()) {
    throwIfAborted(from.signal);
    const [own, ...augmentations] = features[index]!;
    const mediaOf = (kind: 'media' | 'thumbnail') =>
      readMedia(from.files, exampleFile(folder, index, kind, example[kind] ?? ''), example[kind]);
    const media = await mediaOf('media');
    const thumbnail = await mediaOf('thumbnail');
    examples.push({
      label: from.labels[example.label]!,
      take: String(example.take),
      createdAt: example.createdAt,
      features: own!,
      ...(augmentations.length > 0 && { augmentations }),
      ...(example.person && { person: example.person }),
      ...(example.isFromCamera && { isFromCamera: true }),
      ...(example.isExcluded && { isExcluded: true }),
      ...(media && { media }),
      ...(thumbnail && { thumbnail }),
    });
  }
  return examples;
}

async function readJson(files: ZipFiles, source: FileSource): Promise<ProjectJson> {
  const parsed = parseJson(await files.read(projectFile, largestJson), projectFile);
  const envelope = v.safeParse(projectEnvelopeSchema, parsed);
  requireGood(envelope.success, `its ${projectFile} does not describe a project`);
  const { formatVersion } = envelope.output;
  if (formatVersion > 2) throw tooNew('project', source, formatVersion, 2);
  const json = checkJson(projectSchema, parsed, projectFile);
  const { labels, examples, testExamples = [] } = json;
  checkLabels(labels);
  requireGood(
    [...examples, ...testExamples].every(({ label }) => label < labels.length),
    'an example of it belongs to no label',
  );
  return json;
}

function settingsOf({ settings, labels }: ProjectJson): ProjectSettings {
  const { thresholds, disabledLabels = [], ...others } = settings;
  // Each once, and none that is not there.
  const off = labels.filter((label) => disabledLabels.includes(label));
  return {
    ...others,
    ...(thresholds && { thresholds: new Map(thresholds) }),
    ...(off.length > 0 && { disabledLabels: off }),
  };
}

/** The rows of each example: its own features, then those of its augmentations. */
async function readFeatures(
  folder: ExampleFolder,
  examples: readonly ExampleJson[],
  { files, dim, signal }: ReadFrom,
): Promise<readonly (readonly Features[])[]> {
  const name = featuresFile(folder);
  const entry = files.take(name);
  const rowBytes = dim * Float32Array.BYTES_PER_ELEMENT;
  const rows = examples.reduce((sum, { augmentations }) => sum + 1 + augmentations, 0);
  requireGood(
    entry.size === rows * rowBytes,
    `its ${name} has ${entry.size} bytes where ${rows * rowBytes} belong`,
  );
  const all: Features[] = [];
  for await (const piece of entry.pieces(
    Math.max(1, Math.floor(pieceSize / rowBytes)) * rowBytes,
  )) {
    throwIfAborted(signal);
    for (let at = 0; at < piece.length; at += rowBytes) {
      const features = fromLittleEndian(piece.subarray(at, at + rowBytes));
      requireGood(isUsable(features), `its ${name} holds a number that is not usable`);
      all.push(features);
    }
  }
  let next = 0;
  return examples.map(({ augmentations }) => all.slice(next, (next += 1 + augmentations)));
}

/** Null if the example has none. */
async function readMedia(
  files: ZipFiles,
  name: string,
  type: string | undefined,
): Promise<Blob | null> {
  if (type === undefined) return null;
  const entry = files.take(name);
  requireGood(entry.isStored, `its ${name} is packed, and must not be`);
  requireGood(entry.size <= largestMedia, `its ${name} is far too large`);
  const bytes = await entry.read();
  return new Blob([bytes.slice()], { type });
}
