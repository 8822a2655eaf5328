import { strToU8 } from 'fflate';
import { throwIfAborted } from '../abort.ts';
import type { ExampleSummary } from '../contracts/example.ts';
import { isUsable } from '../head/example-rows.ts';
import { exampleFile, featuresFile } from './example-files.ts';
import { addImportedFiles } from './imported-files.ts';
import { toLittleEndian } from './little-endian.ts';
import type { ProjectSource } from './project-file.ts';
import type { ExampleJson, ProjectJson } from './project-schema.ts';
import { requireSavable } from './file-labels.ts';
import { addModel } from './write-model.ts';
import { ZipWriter } from './zip/write-zip.ts';

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
  const examples = project.examples
    .map((example) => ({
      example,
      rows: [example.features, ...project.augmentationsOf(example.id)],
    }))
    .filter(({ rows }) => rows.every(isUsable));
  requireSavable(labels);
  const media = new ZipWriter();
  const described = describeExamples(
    labels,
    examples.map(({ example, rows }) => ({ example, augmentations: rows.length - 1 })),
  );
  const listed: ExampleJson[] = [];
  for (const [index, json] of described.entries()) {
    throwIfAborted(signal);
    const { id } = examples[index]!.example;
    const original = await addMedia(media, index, 'media', await project.readMedia(id));
    const thumbnail = await addMedia(media, index, 'thumbnail', await project.readThumbnail(id));
    listed.push({ ...json, ...original, ...thumbnail });
  }
  await media.addStored(
    featuresFile,
    examples.flatMap(({ rows }) => rows.map(toLittleEndian)),
  );
  media.addPacked(
    'project.json',
    strToU8(JSON.stringify(projectJson(extractor, settings, labels, listed))),
  );
  if (model) addModel(media, model, {});
  await addImportedFiles(media, extractor.id);
  return media.blob();
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
  }: ProjectSource['settings'],
  labels: readonly string[],
  examples: ExampleJson[],
): ProjectJson {
  return {
    format: 'tl-project',
    formatVersion: 1,
    extractor: { id, version, modality, dim },
    settings: {
      ...(unknown !== undefined && { unknown }),
      ...(mirrorCopies !== undefined && { mirrorCopies }),
      ...(upperBody !== undefined && { upperBody }),
      ...(background !== undefined && { background }),
      ...(thresholds && { thresholds: [...thresholds] }),
      ...(disabledLabels && { disabledLabels: [...disabledLabels] }),
    },
    labels: [...labels],
    examples,
  };
}

/** Labels and takes as numbers. */
function describeExamples(
  labels: readonly string[],
  examples: readonly { readonly example: ExampleSummary; readonly augmentations: number }[],
): readonly ExampleJson[] {
  const labelNumbers = new Map(labels.map((label, index) => [label, index]));
  const takeNumbers = new Map<string, number>();
  return examples.map(({ example, augmentations }) => {
    const { label, take, person, createdAt, isFromCamera, isExcluded } = example;
    const number = takeNumbers.get(take) ?? takeNumbers.size;
    takeNumbers.set(take, number);
    return {
      label: labelNumbers.get(label)!,
      take: number,
      ...(person !== undefined && { person }),
      createdAt,
      augmentations,
      ...(isFromCamera !== undefined && { isFromCamera }),
      ...(isExcluded && { isExcluded }),
    };
  });
}

/** Adds a medium; returns how it is listed. */
async function addMedia(
  zip: ZipWriter,
  index: number,
  kind: 'media' | 'thumbnail',
  blob: Blob | null,
): Promise<Pick<ExampleJson, 'media' | 'thumbnail'>> {
  if (!blob) return {};
  const type =
    /^((image|audio|video)\/[\w.+-]{1,80}|application\/x-keypoints)/.exec(blob.type)?.[0] ?? '';
  await zip.addStored(exampleFile(index, kind, type), [blob]);
  return { [kind]: type };
}
