import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import { throwIfAborted } from '../abort.ts';
import { TlError } from '../errors.ts';
import type { ExampleStore, ProjectHeader } from '../storage/example-store.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { checkFeatureLength } from './check-features.ts';
import type { Project } from './project.ts';

/** What is to be seen again; examples may still be added while it is. */
export interface ReextractSource {
  readonly examples: readonly ExampleSummary[];
  readMedia(id: ExampleId): Promise<Blob | null>;
}

/** How examples are seen again. */
export interface ReextractOptions {
  readonly extractor: ExtractorInfo;
  /** Extracts features from a kept original; null where the extractor finds nothing in it. */
  readonly see: (media: Blob, example: Pick<Example, 'isFromCamera'>) => Promise<Features | null>;
  readonly signal?: AbortSignal;
  /** @param fraction 0..1 */
  readonly onProgress?: (fraction: number) => void;
}

/** What another extractor made of each example; null: nothing. */
export type Reextracted = ReadonlyMap<ExampleId, Features | null>;

/**
 * Sees all examples by another extractor, from their originals. Nothing is changed by it.
 *
 * @throws {TlError} `extractor-mismatch` where an original was not kept; `aborted`; `see`'s own.
 */
export async function reextract(
  before: ReextractSource,
  options: ReextractOptions,
): Promise<Reextracted> {
  const { extractor, see, signal, onProgress } = options;
  const seen = new Map<ExampleId, Features | null>();
  const next = () => before.examples.find(({ id }) => !seen.has(id));
  for (let example = next(); example; example = next()) {
    throwIfAborted(signal);
    const media = await before.readMedia(example.id);
    if (!media) throw noOriginal(extractor);
    const features = await see(media, example);
    if (features) checkFeatureLength(extractor, [features]);
    seen.set(example.id, features);
    onProgress?.(seen.size / before.examples.length);
  }
  return seen;
}

/**
 * Puts features that were seen again in the place of the old ones: all in one change, so that
 * vectors of two extractors never mix. Examples in which nothing was found are taken out.
 *
 * @throws {TlError} the store's own.
 */
export function writeReextracted(
  store: ExampleStore,
  header: ProjectHeader,
  examples: readonly ExampleSummary[],
  seen: Reextracted,
): Promise<void> {
  const found = (id: ExampleId) => seen.get(id) ?? null;
  return store.write({
    header,
    put: examples.flatMap(({ augmentations: _, ...example }) => {
      const features = found(example.id);
      return features ? [{ ...example, features }] : [];
    }),
    remove: examples.map(({ id }) => id).filter((id) => !found(id)),
  });
}

/** A copy of what a project holds, where its own store could not take all of it. */
export async function copyToMemory(project: Project): Promise<ExampleStore> {
  const { labels, extractor, settings, examples } = project;
  const store = memoryStore();
  const put = examples.map(async (example) => {
    const [media, thumbnail] = await Promise.all([
      project.readMedia(example.id),
      project.readThumbnail(example.id),
    ]);
    return { ...example, ...(media && { media }), ...(thumbnail && { thumbnail }) };
  });
  await store.write({ header: { labels, extractor, settings }, put: await Promise.all(put) });
  return store;
}

function noOriginal({ id }: ExtractorInfo): TlError {
  return new TlError(
    'extractor-mismatch',
    `Some examples of this project were kept without their originals, so that "${id}" cannot see ` +
      'them. Open it with the extractor it was made with.',
  );
}
