import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { Model } from '../contracts/model.ts';
import type { ProjectSettings } from '../storage/example-store.ts';

/** What a file is written from: a `Project`, or anything that knows as much. */
export interface ProjectSource {
  readonly extractor: Pick<ExtractorInfo, 'id' | 'version' | 'modality' | 'dim'>;
  readonly labels: readonly string[];
  readonly settings: ProjectSettings;
  /** In order of capture. */
  readonly examples: readonly ExampleSummary[];
  readonly model: Model | null;
  augmentationsOf(id: ExampleId): readonly Features[];
  readMedia(id: ExampleId): Promise<Blob | null>;
  readThumbnail(id: ExampleId): Promise<Blob | null>;
}

/** An example as it stands in a file: takes are only told apart within it. */
export type FiledExample = Omit<Example, 'id'>;

/** What a file holds, all of it checked. */
export interface ProjectFile {
  readonly extractor: ProjectSource['extractor'];
  readonly labels: readonly string[];
  readonly settings: ProjectSettings;
  /** In order of capture. */
  readonly examples: readonly FiledExample[];
  /** The model that was there when it was saved; null where there was none. */
  readonly model: Model | null;
}
