import { TlError, type ExtractorInfo, type Modality } from '@tl-elements/core/base';
import {
  copyToMemory,
  reextract,
  writeReextracted,
  type Project,
  type ReextractOptions,
  type Reextracted,
  type ReextractSource,
} from '@tl-elements/core/project';
import type { StorageKeeper } from './storage-keeper.ts';

/** What it takes to see examples again. */
export interface Seeing {
  /**
   * How examples of a modality are seen again by the extractor that the page is for; null where they
   * are of another kind (sounds instead of pictures).
   */
  seer(before: Modality): ReextractOptions['see'] | null;
  /** @param fraction 0..1 while examples are seen again; null when that is over. */
  reextracting(fraction: number | null): void;
}

/** True where features of the two can be mixed. */
export function isSameExtractor(
  one: Pick<ExtractorInfo, 'id' | 'version'>,
  other: Pick<ExtractorInfo, 'id' | 'version'>,
): boolean {
  return one.id === other.id && one.version === other.version;
}

/**
 * Sees the examples of a store again, where another extractor made their features than is wanted.
 *
 * @throws {TlError} `extractor-mismatch` where they are of another kind, or an original was not kept:
 *   nothing has changed then; the extractor's own, `aborted`.
 */
export async function moveStore(
  { store }: StorageKeeper,
  extractor: ExtractorInfo,
  seeing: Seeing,
  signal: AbortSignal,
): Promise<void> {
  const header = await store.readHeader();
  if (!header || isSameExtractor(header.extractor, extractor)) return;
  const examples = await store.list();
  const see = seeing.seer(header.extractor.modality);
  if (!see && examples.length > 0) throw otherKind(header.extractor);
  const before = { examples, readMedia: store.readMedia.bind(store) };
  const seen = await allAgain(before, seeing, see && { extractor, see, signal });
  await writeReextracted(store, { ...header, extractor }, examples, seen);
}

/**
 * Sees the examples of an open project again, and closes it; its store can be opened by `extractor`
 * then. Where they are of another kind, the labels stay and the examples go; what is kept stays.
 *
 * @throws {TlError} `extractor-mismatch` where an original was not kept; the extractor's own, `aborted`.
 */
export async function moveProject(
  from: Project,
  extractor: ExtractorInfo,
  keeper: StorageKeeper,
  seeing: Seeing,
  signal: AbortSignal,
): Promise<void> {
  const see = seeing.seer(from.extractor.modality);
  const seen = await allAgain(from, seeing, see && { extractor, see, signal });
  await from.close();
  const { labels, settings, examples } = from;
  const header = { labels, settings, extractor };
  const staysKept = see !== null || examples.length === 0;
  if (!staysKept && keeper.isStored) keeper.tell(otherKind(from.extractor));
  if (!staysKept || !from.isSaved) await keeper.use(await copyToMemory(from));
  try {
    await writeReextracted(keeper.store, header, examples, seen);
  } catch (error) {
    if (!keeper.tells(error)) throw error;
    await keeper.use(await copyToMemory(from));
    await writeReextracted(keeper.store, header, examples, seen);
  }
}

async function allAgain(
  before: ReextractSource,
  { reextracting }: Seeing,
  options: ReextractOptions | null,
): Promise<Reextracted> {
  if (!options) return new Map();
  try {
    return await reextract(before, { ...options, onProgress: reextracting });
  } finally {
    reextracting(null);
  }
}

function otherKind({ modality }: Pick<ExtractorInfo, 'modality'>): TlError {
  return new TlError(
    'extractor-mismatch',
    `What is kept under this name was taught with modality "${modality}", and stays as it is. What ` +
      'you teach now is not kept: save a file, or give this project another name.',
  );
}
