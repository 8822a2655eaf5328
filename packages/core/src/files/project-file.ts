import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { Modality } from '../contracts/modality.ts';
import type { Model } from '../contracts/model.ts';
import type { ProjectSettings } from '../storage/example-store.ts';

/** What a file is written from: a `Project`, or anything that has the same data. */
export interface ProjectSource {
  readonly extractor: Pick<ExtractorInfo, 'id' | 'version' | 'modality' | 'dim'>;
  readonly labels: readonly string[];
  readonly settings: ProjectSettings;
  /** In order of capture. */
  readonly examples: readonly ExampleSummary[];
  /** Never learnt from, in order of capture. */
  readonly testExamples: readonly ExampleSummary[];
  readonly model: Model | null;
  augmentationsOf(id: ExampleId): readonly Features[];
  readMedia(id: ExampleId): Promise<Blob | null>;
  readThumbnail(id: ExampleId): Promise<Blob | null>;
}

/** An example of a file. Takes have names that are unique within the file only. */
export type FiledExample = Omit<Example, 'id'>;

/** What a file holds, all of it checked. */
export interface ProjectFile {
  readonly extractor: ProjectSource['extractor'];
  readonly labels: readonly string[];
  readonly settings: ProjectSettings;
  /** In order of capture. */
  readonly examples: readonly FiledExample[];
  /** Never learnt from, in order of capture. */
  readonly testExamples: readonly FiledExample[];
  /** The model that was there when it was saved; null if there was none. */
  readonly model: Model | null;
}

/** Examples whose features are still to be extracted: a project as another program saves it. */
export interface UnextractedProject {
  readonly modality: Modality;
  readonly labels: readonly string[];
  readonly examples: readonly Omit<FiledExample, 'features' | 'augmentations'>[];
  /** What could not be taken from the file. */
  readonly dropped: DroppedExamples;
}

/** How many examples of a file were left out when it was opened, by the reason. */
export interface DroppedExamples {
  /** Files of a kind that is not read here. */
  readonly unsupported: number;
  /** Pictures and sounds that could not be decoded. */
  readonly unreadable: number;
  /** Pictures and sounds in which the extractor found nothing. */
  readonly nothingFound: number;
}

/** What is counted if all examples of a file were taken. */
export const noneDropped: DroppedExamples = { unsupported: 0, unreadable: 0, nothingFound: 0 };
