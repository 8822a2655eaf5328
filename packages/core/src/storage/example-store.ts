import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';
import type { UnknownLevel } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';

/** How a project is used. What is absent was never chosen. */
export interface ProjectSettings {
  readonly unknown?: UnknownLevel | 'off';
  /** Left and right don't matter. */
  readonly mirrorCopies?: boolean;
  /** The label that stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly background?: string;
}

/** What a store knows of a project beside its examples. */
export interface ProjectHeader {
  readonly labels: readonly string[];
  /** What the features were made by; those of another extractor cannot be mixed in. */
  readonly extractor: Pick<ExtractorInfo, 'id' | 'version' | 'modality'>;
  readonly settings?: ProjectSettings;
}

/** One change of a project, stored whole or not at all. */
export interface StoreChange {
  readonly header?: ProjectHeader;
  /** Added, replaced, or brought back. Media and thumbnail that are not given stay as they were. */
  readonly put?: readonly Example[];
  /**
   * Taken out of `list`. Their media stay until the store closes, so that an undo can bring them
   * back by a `put` without media.
   */
  readonly remove?: readonly ExampleId[];
  /** Trained on all that the store holds with this change, or given beside it. */
  readonly model?: Model;
}

/** Where the examples of one project are stored. Media and thumbnails are read when they are shown. */
export interface ExampleStore extends AsyncDisposable {
  /**
   * Aborted where nothing can be written any more; its reason is the `TlError` that says why. Absent
   * where that cannot happen.
   */
  readonly lost?: AbortSignal;
  /** Null where nothing was ever written. */
  readHeader(): Promise<ProjectHeader | null>;
  /** All examples in order of capture. */
  list(): Promise<readonly ExampleSummary[]>;
  readMedia(id: ExampleId): Promise<Blob | null>;
  readThumbnail(id: ExampleId): Promise<Blob | null>;
  /** Null where there is none, or labels or examples have changed since it was written. */
  readModel(): Promise<Model | null>;
  /** @throws {TlError} `storage-full`, `storage-blocked`, `storage-evicted`, `project-elsewhere`. */
  write(change: StoreChange): Promise<void>;
}

/** True where a model trained before the change still speaks of what is there after it. */
export function isModelValidAfter(
  { header, put = [], remove = [] }: StoreChange,
  labels: readonly string[],
): boolean {
  const sameLabels = !header || JSON.stringify(header.labels) === JSON.stringify(labels);
  return sameLabels && put.length === 0 && remove.length === 0;
}
