import * as v from 'valibot';
import { throwIfAborted } from '../abort.ts';
import type { Features } from '../contracts/extractor.ts';
import { isUsable } from '../head/example-rows.ts';
import type { ProjectSettings } from '../storage/example-store.ts';
import { byteSource } from './zip/byte-source.ts';
import { checkLabels } from './file-labels.ts';
import { exampleFile, featuresFile } from './example-files.ts';
import { fromLittleEndian } from './little-endian.ts';
import { checkJson, parseJson } from './parse-json.ts';
import type { FiledExample, ProjectFile } from './project-file.ts';
import { projectEnvelopeSchema, projectSchema, type ProjectJson } from './project-schema.ts';
import { readModelFiles } from './read-model.ts';
import { reading, requireGood, tooNew, type FileSource } from './unreadable.ts';
import { ZipFiles } from './zip/zip-files.ts';

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
    const features = await readFeatures(files, json, signal);
    const examples: FiledExample[] = [];
    for (const [index, example] of json.examples.entries()) {
      throwIfAborted(signal);
      const [own, ...augmentations] = features[index]!;
      examples.push({
        label: json.labels[example.label]!,
        take: String(example.take),
        createdAt: example.createdAt,
        features: own!,
        ...(augmentations.length > 0 && { augmentations }),
        ...(example.person && { person: example.person }),
        ...(example.isFromCamera && { isFromCamera: true }),
        ...(example.isExcluded && { isExcluded: true }),
        ...(await readMedia(files, index, 'media', example.media)),
        ...(await readMedia(files, index, 'thumbnail', example.thumbnail)),
      });
    }
    const { extractor, labels } = json;
    return { extractor, labels, settings: settingsOf(json), examples, model };
  });
}

async function readJson(files: ZipFiles, source: FileSource): Promise<ProjectJson> {
  const parsed = parseJson(await files.read(projectFile, largestJson), projectFile);
  const envelope = v.safeParse(projectEnvelopeSchema, parsed);
  requireGood(envelope.success, `its ${projectFile} does not describe a project`);
  const { formatVersion } = envelope.output;
  if (formatVersion > 1) throw tooNew('project', source, formatVersion, 1);
  const json = checkJson(projectSchema, parsed, projectFile);
  const { labels, examples } = json;
  checkLabels(labels);
  requireGood(
    examples.every(({ label }) => label < labels.length),
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
  files: ZipFiles,
  { extractor: { dim }, examples }: ProjectJson,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly Features[])[]> {
  const entry = files.take(featuresFile);
  const rowBytes = dim * Float32Array.BYTES_PER_ELEMENT;
  const rows = examples.reduce((sum, { augmentations }) => sum + 1 + augmentations, 0);
  requireGood(
    entry.size === rows * rowBytes,
    `its ${featuresFile} has ${entry.size} bytes where ${rows * rowBytes} belong`,
  );
  const all: Features[] = [];
  for await (const piece of entry.pieces(
    Math.max(1, Math.floor(pieceSize / rowBytes)) * rowBytes,
  )) {
    throwIfAborted(signal);
    for (let at = 0; at < piece.length; at += rowBytes) {
      const features = fromLittleEndian(piece.subarray(at, at + rowBytes));
      requireGood(isUsable(features), `its ${featuresFile} holds a number that is not usable`);
      all.push(features);
    }
  }
  let next = 0;
  return examples.map(({ augmentations }) => all.slice(next, (next += 1 + augmentations)));
}

async function readMedia(
  files: ZipFiles,
  index: number,
  kind: 'media' | 'thumbnail',
  type: string | undefined,
): Promise<Pick<FiledExample, 'media' | 'thumbnail'>> {
  if (type === undefined) return {};
  const name = exampleFile(index, kind, type);
  const entry = files.take(name);
  requireGood(entry.isStored, `its ${name} is packed, and must not be`);
  requireGood(entry.size <= largestMedia, `its ${name} is far too large`);
  const bytes = await entry.read();
  return { [kind]: new Blob([bytes.slice()], { type }) };
}
