import { throwIfAborted } from '../../abort.ts';
import type { Example, ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { ExtractorInfo, Features } from '../../contracts/extractor.ts';
import { TlError } from '../../errors.ts';
import type { ExampleChange, ExampleStore, ProjectHeader } from '../../storage/example-store.ts';
import { memoryStore } from '../../storage/memory-store.ts';
import { checkFeatureLength } from './check-features.ts';
import type { Project } from '../project.ts';

/** Examples and test examples with their originals; more may be added while they are re-extracted. */
export interface ReextractSource {
  readonly examples: readonly ExampleSummary[];
  readonly testExamples: readonly ExampleSummary[];
  readMedia(id: ExampleId): Promise<Blob | null>;
}

/** Extracts features from a stored original; null if nothing is found in it. */
export type ExtractMedia = (
  media: Blob,
  example: Pick<Example, 'isFromCamera'>,
  signal: AbortSignal,
) => Promise<Features | null>;

/** How examples are re-extracted. */
export interface ReextractOptions {
  readonly extractor: ExtractorInfo;
  readonly extract: ExtractMedia;
  readonly signal: AbortSignal;
  /** What an earlier call has already extracted. */
  readonly done?: Reextracted;
  /** @param fraction 0..1 */
  readonly onProgress?: (fraction: number) => void;
}

/** The features of each example by another extractor; null: it found nothing. */
export type Reextracted = ReadonlyMap<ExampleId, Features | null>;

/**
 * Extracts the features of all examples by another extractor, from their originals. It does not change
 * the project.
 *
 * @throws {TlError} `extractor-mismatch` if an original is missing; `aborted`; `extract`'s own.
 */
export async function reextract(
  source: ReextractSource,
  { extractor, extract, signal, done = new Map(), onProgress }: ReextractOptions,
): Promise<Reextracted> {
  const extracted = new Map(done);
  const isNext = ({ id }: ExampleSummary) => !extracted.has(id);
  const next = () => source.examples.find(isNext) ?? source.testExamples.find(isNext);
  for (let example = next(); example; example = next()) {
    throwIfAborted(signal);
    const media = await source.readMedia(example.id);
    if (!media) throw noOriginal(extractor);
    const features = await extract(media, example, signal);
    if (features) checkFeatureLength(extractor, [features]);
    extracted.set(example.id, features);
    onProgress?.(extracted.size / (source.examples.length + source.testExamples.length));
  }
  return extracted;
}

/**
 * Replaces the old features by the re-extracted ones, in one change, so that vectors of two
 * extractors never mix. Examples in which nothing was found are removed.
 *
 * @throws {TypeError} if an example was not re-extracted: nothing has changed then.
 * @throws {TlError} the store's own.
 */
export async function writeReextracted(
  store: ExampleStore,
  header: ProjectHeader,
  { examples, testExamples }: Omit<ReextractSource, 'readMedia'>,
  extracted: Reextracted,
): Promise<void> {
  const missing = [...examples, ...testExamples].find(({ id }) => !extracted.has(id));
  if (missing) throw new TypeError(`Example ${missing.id} was not re-extracted.`);
  const tests = changeOf(testExamples, extracted);
  await store.write({ header, ...changeOf(examples, extracted), tests });
}

function changeOf(examples: readonly ExampleSummary[], extracted: Reextracted): ExampleChange {
  return {
    put: examples.flatMap(({ augmentations: _, ...example }) => {
      const features = extracted.get(example.id);
      return features ? [{ ...example, features }] : [];
    }),
    remove: examples.map(({ id }) => id).filter((id) => extracted.get(id) === null),
  };
}

/** A copy of everything in a project, used if its own store could not store it. */
export async function copyToMemory(project: Project): Promise<ExampleStore> {
  const { labels, extractor, settings, examples, testExamples } = project;
  const store = memoryStore();
  const [put, tests] = await Promise.all([
    withMedia(project, examples),
    withMedia(project, testExamples),
  ]);
  await store.write({ header: { labels, extractor, settings }, put, tests: { put: tests } });
  return store;
}

function withMedia(project: Project, examples: readonly ExampleSummary[]): Promise<Example[]> {
  const read = examples.map(async (example) => {
    const [media, thumbnail] = await Promise.all([
      project.readMedia(example.id),
      project.readThumbnail(example.id),
    ]);
    return { ...example, ...(media && { media }), ...(thumbnail && { thumbnail }) };
  });
  return Promise.all(read);
}

function noOriginal({ id }: ExtractorInfo): TlError {
  return new TlError(
    'extractor-mismatch',
    `Some examples of this project were stored without their originals, so "${id}" can't extract ` +
      'them. Open it with the extractor it was made with.',
  );
}
