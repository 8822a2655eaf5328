import { strToU8 } from 'fflate';
import { throwIfAborted } from '../abort.ts';
import type { ExampleSummary } from '../contracts/example.ts';
import type { Features } from '../contracts/extractor.ts';
import { isUsable } from '../head/usable-features.ts';
import {
  exampleFile,
  featuresFile,
  type ExampleFolder,
  type ExampleJson,
  type ProjectJson,
} from './project-schema.ts';
import { addImportedFiles } from './imported-files.ts';
import { refinedTailOf } from '../refined/refined-extractor.ts';
import { toLittleEndian } from './little-endian.ts';
import type { ProjectSource } from './project-file.ts';
import { requireSavable } from './model-schema.ts';
import { addModel } from './write-model.ts';
import { ZipWriter } from './write-zip.ts';

/**
 * A project as a file, which `readProject` reads, and `readModel` too if it has a model:
 * docs/model-format.md. Media are read one at a time and stay in the browser's storage. Examples
 * whose features are unusable are left out, as in training.
 *
 * @throws {TlError} `project-too-large`, `model-unsupported` for labels that no file takes, `aborted`;
 *   the store's own.
 */
export async function writeProject(
  project: ProjectSource,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Blob> {
  // Read now, since the project may change while media are read.
  const { labels, settings, model, extractor } = project;
  const [examples, testExamples] = [rowsOf(project, 'examples'), rowsOf(project, 'testExamples')];
  requireSavable(labels);
  const zip = new ZipWriter();
  const write = { zip, project, labels, signal };
  const listed = await writeExamples('examples', examples, write);
  const hasTests = testExamples.length > 0;
  const tests = hasTests ? await writeExamples('tests', testExamples, write) : undefined;
  zip.addPacked(
    'project.json',
    strToU8(JSON.stringify(projectJson(extractor, settings, labels, listed, tests))),
  );
  if (model) addModel(zip, model, {});
  await addImportedFiles(zip, extractor.id);
  return zip.blob();
}

/** An example, and its features followed by those of its augmentations. */
interface ExampleRows {
  readonly example: ExampleSummary;
  readonly rows: readonly Features[];
}

/** The examples whose features are usable. */
function rowsOf(project: ProjectSource, list: 'examples' | 'testExamples'): readonly ExampleRows[] {
  return project[list]
    .map((example) => ({
      example,
      rows: [example.features, ...project.augmentationsOf(example.id)],
    }))
    .filter(({ rows }) => rows.every(isUsable));
}

/** What lists of examples are written with. */
interface WriteTo {
  readonly zip: ZipWriter;
  readonly project: ProjectSource;
  readonly labels: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/** Adds the media and features of a list; returns how it is described. */
async function writeExamples(
  folder: ExampleFolder,
  examples: readonly ExampleRows[],
  { zip, project, labels, signal }: WriteTo,
): Promise<ExampleJson[]> {
  const listed: ExampleJson[] = [];
  for (const [index, json] of describeExamples(labels, examples).entries()) {
    throwIfAborted(signal);
    const { id } = examples[index]!.example;
    const name = (kind: 'media' | 'thumbnail', type: string) =>
      exampleFile(folder, index, kind, type);
    const [media, thumbnail] = [await project.readMedia(id), await project.readThumbnail(id)];
    const original = await addMedia(zip, media, 'media', name);
    listed.push({ ...json, ...original, ...(await addMedia(zip, thumbnail, 'thumbnail', name)) });
  }
  await zip.addStored(
    featuresFile(folder),
    examples.flatMap(({ rows }) => rows.map(toLittleEndian)),
  );
  return listed;
}

function projectJson(
  { id, version, modality, dim }: ProjectSource['extractor'],
  {
    unknown,
    mirrorCopies,
    upperBody,
    background,
    thresholds,
    disabledLabels,
    recording,
    box,
  }: ProjectSource['settings'],
  labels: readonly string[],
  examples: ExampleJson[],
  testExamples: ExampleJson[] | undefined,
): ProjectJson {
  return {
    format: 'tl-project',
    // Readers of version 1 would not find a refined extractor, and would take whole pictures.
    formatVersion: refinedTailOf(id) || box ? 2 : 1,
    extractor: { id, version, modality, dim },
    settings: {
      ...(unknown !== undefined && { unknown }),
      ...(mirrorCopies !== undefined && { mirrorCopies }),
      ...(upperBody !== undefined && { upperBody }),
      ...(background !== undefined && { background }),
      ...(thresholds && { thresholds: [...thresholds] }),
      ...(disabledLabels && { disabledLabels: [...disabledLabels] }),
      ...(recording && { recording }),
      ...(box && { box }),
    },
    labels: [...labels],
    examples,
    ...(testExamples && { testExamples }),
  };
}

/** Labels and takes as numbers. */
function describeExamples(
  labels: readonly string[],
  examples: readonly ExampleRows[],
): readonly ExampleJson[] {
  const labelNumbers = new Map(labels.map((label, index) => [label, index]));
  const takeNumbers = new Map<string, number>();
  return examples.map(({ example, rows }) => {
    const { label, take, person, createdAt, isFromCamera, isExcluded } = example;
    const number = takeNumbers.get(take) ?? takeNumbers.size;
    takeNumbers.set(take, number);
    return {
      label: labelNumbers.get(label)!,
      take: number,
      ...(person !== undefined && { person }),
      createdAt,
      augmentations: rows.length - 1,
      ...(isFromCamera !== undefined && { isFromCamera }),
      ...(isExcluded && { isExcluded }),
    };
  });
}

/** Adds a medium, if there is one; returns how it is listed. */
async function addMedia(
  zip: ZipWriter,
  blob: Blob | null,
  kind: 'media' | 'thumbnail',
  name: (kind: 'media' | 'thumbnail', type: string) => string,
): Promise<Pick<ExampleJson, 'media' | 'thumbnail'>> {
  if (!blob) return {};
  const type =
    /^((image|audio|video)\/[\w.+-]{1,80}|application\/x-keypoints)/.exec(blob.type)?.[0] ?? '';
  await zip.addStored(name(kind, type), [blob]);
  return { [kind]: type };
}
