import type { Example } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { HeadTrainer, Preprocessing } from '../contracts/model.ts';
import type { ExampleStore } from '../storage/example-store.ts';
import type { ExampleMedia } from './content/example-extras.ts';

/** What a project is opened with. Closing the project closes neither the store nor the trainer. */
export interface ProjectOptions {
  readonly extractor: ExtractorInfo;
  readonly store: ExampleStore;
  readonly trainer: HeadTrainer;
  /** The first labels of an empty store. */
  readonly labels?: readonly string[];
  /** Which of them stands for "nothing happens". */
  readonly background?: string | undefined;
  readonly preprocessing?: Preprocessing;
  /** Figures are computed when nothing has changed for this long, in milliseconds. Default 400. */
  readonly idleMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Where examples come from that are added together. */
export interface ExampleOrigin {
  /** Examples recorded in one go share one, the group of a grouped split; default: one each. */
  readonly take?: string | undefined;
  /** Who they came from: any text that tells people apart. Absent or blank: nobody in particular. */
  readonly person?: string | undefined;
}

/** An example as it comes from an extractor, before the project has given it an id. */
export interface ExampleDraft extends ExampleMedia, Pick<Example, 'isFromCamera'> {
  readonly features: Features;
  readonly augmentations?: readonly Features[];
  /** Milliseconds since 1970; default now. */
  readonly createdAt?: number;
}
