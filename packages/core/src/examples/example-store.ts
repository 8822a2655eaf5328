import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';

/** What a store knows of a project beside its examples. */
export interface ProjectHeader {
  readonly labels: readonly string[];
  /** What the features were made by; those of another extractor cannot be mixed in. */
  readonly extractor: Pick<ExtractorInfo, 'id' | 'version'>;
}

/** One change of a project, kept whole or not at all. */
export interface StoreChange {
  readonly header?: ProjectHeader;
  /** Added, replaced, or brought back. Media and thumbnail that are not given stay as they were. */
  readonly put?: readonly Example[];
  /**
   * Taken out of `list`. Their media stay until the store closes, so that an undo can bring them
   * back by a `put` without media.
   */
  readonly remove?: readonly ExampleId[];
}

/** Where the examples of one project are kept. Media and thumbnails are read when they are shown. */
export interface ExampleStore extends AsyncDisposable {
  /** Null where nothing was ever written. */
  readHeader(): Promise<ProjectHeader | null>;
  /** All examples in order of capture. */
  list(): Promise<readonly ExampleSummary[]>;
  readMedia(id: ExampleId): Promise<Blob | null>;
  readThumbnail(id: ExampleId): Promise<Blob | null>;
  /** @throws {TlError} `storage-full`, `storage-blocked`. */
  write(change: StoreChange): Promise<void>;
}
