import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';
import type { Box, Modality } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';
import type { Project } from '../project/project.ts';
import {
  copyToMemory,
  reextract,
  writeReextracted,
  type ExtractMedia,
  type Reextracted,
  type ReextractSource,
} from '../project/features/reextract.ts';
import { settingsFor } from '../project/features/box-for.ts';
import type { OriginalsOf } from './extract-media.ts';
import type { ProjectHeader } from '../storage/example-store.ts';
import type { ProjectStorage } from './project-storage.ts';
import { usesRefined } from './refine/uses-refined.ts';

/** How examples move from one extractor to another. */
export interface Reextraction {
  /** Null if examples of that extractor are of another kind (sounds instead of pictures). */
  extractMedia(from: OriginalsOf, box: Box | undefined): Promise<ExtractMedia | null>;
  /** @param fraction 0..1 while examples are re-extracted; null when that is over. */
  onProgress(fraction: number | null): void;
}

/** True if features of the two can be mixed. */
export function isSameExtractor(
  one: Pick<ExtractorInfo, 'id' | 'version'>,
  other: Pick<ExtractorInfo, 'id' | 'version'>,
): boolean {
  return one.id === other.id && one.version === other.version;
}

/**
 * Re-extracts the examples in a store if their features were made by another extractor than the wanted one.
 *
 * @throws {TlError} `extractor-mismatch` if the examples are of another kind, or an original is
 *   missing: nothing has changed then; the extractor's own, `aborted`.
 */
export async function moveStore(
  { store }: ProjectStorage,
  extractor: ExtractorInfo,
  reextraction: Reextraction,
  signal: AbortSignal,
): Promise<void> {
  const header = await store.readHeader();
  if (!header || isSameExtractor(header.extractor, extractor)) return;
  if (usesRefined(header, extractor)) return;
  const [examples, testExamples] = await Promise.all([store.list(), store.listTests()]);
  const all = { examples, testExamples };
  const extract = await reextraction.extractMedia(header.extractor, header.settings?.box);
  if (!extract && countOf(all) > 0) throw otherKind(header.extractor.modality);
  const source = { ...all, readMedia: store.readMedia.bind(store) };
  const done = extract
    ? await reextractAll(source, reextraction, { extractor, extract, signal })
    : new Map();
  await writeReextracted(store, { ...headerFor(extractor, header), extractor }, all, done);
}

/**
 * Re-extracts an open project, and closes it; `extractor` can open its store then. If the examples
 * are of another kind, the labels stay and the examples go; what is stored stays.
 *
 * @throws {TlError} `extractor-mismatch` if an original is missing; the extractor's own, `aborted`.
 */
export async function moveProject(
  from: Project,
  extractor: ExtractorInfo,
  storage: ProjectStorage,
  reextraction: Reextraction,
  signal: AbortSignal,
): Promise<void> {
  const extract = await reextraction.extractMedia(from.extractor, from.box);
  const options = extract && { extractor, extract, signal };
  const before = options && (await reextractAll(from, reextraction, options));
  await from.close();
  // More examples may have been added before it was closed.
  const done = options && (await reextract(from, { ...options, done: before! }));
  const { labels, settings, examples, testExamples } = from;
  const all = { examples, testExamples };
  const staysStored = done !== null || countOf(all) === 0;
  if (!staysStored && storage.isPersistent) storage.notify(otherKind(from.extractor.modality));
  if (!staysStored || !from.isSaved) await storage.use(await copyToMemory(from));
  const header = { labels, settings: settingsFor(extractor.modality, settings), extractor };
  const write = () =>
    done
      ? writeReextracted(storage.store, header, all, done)
      : storage.store.write({
          header,
          remove: idsOf(examples),
          tests: { remove: idsOf(testExamples) },
        });
  try {
    await write();
  } catch (error) {
    if (!storage.takesNotice(error)) throw error;
    await storage.use(await copyToMemory(from));
    await write();
  }
}

/** Without the tail that the features were made with, and without settings that don't count for this extractor. */
function headerFor(
  { modality }: ExtractorInfo,
  { refined: _, settings = {}, ...header }: ProjectHeader,
): ProjectHeader {
  return { ...header, settings: settingsFor(modality, settings) };
}

function countOf({ examples, testExamples }: Omit<ReextractSource, 'readMedia'>): number {
  return examples.length + testExamples.length;
}

function idsOf(examples: readonly ExampleSummary[]): readonly ExampleId[] {
  return examples.map(({ id }) => id);
}

async function reextractAll(
  source: ReextractSource,
  { onProgress }: Reextraction,
  options: {
    readonly extractor: ExtractorInfo;
    readonly extract: ExtractMedia;
    readonly signal: AbortSignal;
  },
): Promise<Reextracted> {
  try {
    return await reextract(source, { ...options, onProgress });
  } finally {
    onProgress(null);
  }
}

function otherKind(modality: Modality): TlError {
  return new TlError(
    'extractor-mismatch',
    `The project stored under this name was taught with modality "${modality}", and stays as it is. ` +
      'What you teach now is not stored: save a file, or give this project another name.',
  );
}
