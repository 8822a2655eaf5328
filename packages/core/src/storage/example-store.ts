import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, RefinedTail } from '../contracts/extractor.ts';
import type { UnknownLevel, LabelThresholds, Model } from '../contracts/model.ts';
import type { Box } from '../contracts/modality.ts';
import type { RecordingChoice } from '../trainer/recording/recording-choice.ts';

/** The settings of a project. An absent one was never chosen. */
export interface ProjectSettings {
  readonly unknown?: UnknownLevel | 'off';
  /** Left and right don't matter. */
  readonly mirrorCopies?: boolean;
  /** Movements of the upper body alone: hips and legs are not seen. */
  readonly upperBody?: boolean;
  /** The label that stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly background?: string;
  /** Of labels that win more rarely, or more often, than they would by themselves. */
  readonly thresholds?: LabelThresholds;
  /** Labels that are switched off: they keep their examples and take no part in the model. */
  readonly disabledLabels?: readonly string[];
  /** The part of the camera's pictures that all features here are of. Absent: all of them. */
  readonly box?: Box;
  /** How examples are recorded. */
  readonly recording?: RecordingChoice;
}

/** What a store knows about a project besides its examples. */
export interface ProjectHeader {
  readonly labels: readonly string[];
  /** What the features were made by; those of another extractor cannot be mixed in. */
  readonly extractor: Pick<ExtractorInfo, 'id' | 'version' | 'modality'>;
  /** The tail of that extractor, if it is a refined one. */
  readonly refined?: RefinedTail;
  readonly settings?: ProjectSettings;
}

/** A change of a list of examples. */
export interface ExampleChange {
  /** Added, replaced, or restored. Missing media and thumbnails stay as they were. */
  readonly put?: readonly Example[];
  /**
   * Removed from the list. Their media stay until the store closes, so that an undo can restore them by
   * a `put` without media.
   */
  readonly remove?: readonly ExampleId[];
}

/** One change of a project, stored whole or not at all; that of the examples themselves, and of the test examples. */
export interface StoreChange extends ExampleChange {
  readonly header?: ProjectHeader;
  readonly tests?: ExampleChange;
  /** Trained on everything in the store after this change, or an imported model. */
  readonly model?: Model;
}

/** What the frozen layers of a network made of an example, kept so that it need not be computed again. */
export interface KeptMaps {
  /** What they were computed by, and of which part of the original: those of anything else are of no use. */
  readonly of: string;
  /** 16-bit floats. */
  readonly halves: Uint16Array;
}

/** Of how many examples maps are kept. Those of `efficientnet-lite0` have 19 KB each. */
export const mostMapsKept = 1000;

/** Where maps are kept. They may be forgotten at any time. */
export interface MapsStore {
  /** Null if none were kept, or the example was removed since. */
  readMaps(id: ExampleId): Promise<KeptMaps | null>;
  /** Keeps the maps of a stored example, unless there are many already. @throws {TlError} as `ExampleStore.write`. */
  keepMaps(id: ExampleId, maps: KeptMaps): Promise<void>;
}

/** Where the examples of one project are stored. Media and thumbnails are read when they are shown. */
export interface ExampleStore extends MapsStore, AsyncDisposable {
  /**
   * Aborted if nothing can be written any more; its reason is the `TlError` that says why. Absent
   * if that cannot happen.
   */
  readonly lost?: AbortSignal;
  /** Null if nothing was ever written. */
  readHeader(): Promise<ProjectHeader | null>;
  /** All examples in order of capture. */
  list(): Promise<readonly ExampleSummary[]>;
  /** All test examples in order of capture. */
  listTests(): Promise<readonly ExampleSummary[]>;
  readMedia(id: ExampleId): Promise<Blob | null>;
  readThumbnail(id: ExampleId): Promise<Blob | null>;
  /** Null if there is none, or labels or examples have changed since it was written. */
  readModel(): Promise<Model | null>;
  /** @throws {TlError} `storage-full`, `storage-blocked`, `storage-evicted`, `project-elsewhere`. */
  write(change: StoreChange): Promise<void>;
}

/** True if a model trained before the change is still valid after it. @param before null: nothing was stored. */
export function isModelValidAfter(
  { header, put = [], remove = [] }: StoreChange,
  before: ProjectHeader | null,
): boolean {
  const isSame = !header || modelLabels(header) === modelLabels(before);
  return isSame && put.length === 0 && remove.length === 0;
}

/** What of a header a model depends on, as a text to compare. */
function modelLabels(header: ProjectHeader | null): string {
  const { labels = [], settings, extractor } = header ?? {};
  const { disabledLabels = [], box } = settings ?? {};
  return JSON.stringify([labels, disabledLabels, extractor?.id, box]);
}

/** Sorts examples in order of capture. */
export function byCapture(a: ExampleSummary, b: ExampleSummary): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
