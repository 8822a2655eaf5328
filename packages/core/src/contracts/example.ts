import type { Features } from './extractor.ts';

/** Identifies an example within a project; later examples sort behind earlier ones. */
export type ExampleId = string;

/** One thing shown for one label. */
export interface Example {
  readonly id: ExampleId;
  readonly label: string;
  /** Examples recorded in one go share a take, which is never split between training and test. */
  readonly take: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly features: Features;
  /** A camera saw it: an extractor that sees cameras as in a mirror sees its original so, too. */
  readonly isFromCamera?: boolean;
  /** Features of altered copies of the picture (a center crop): all together weigh as one in training. */
  readonly augmentations?: readonly Features[];
  /** The original, compressed: what a change of extractor reads again. */
  readonly media?: Blob;
  readonly thumbnail?: Blob;
}

/** An example without what is only read when it is shown. */
export type ExampleSummary = Omit<Example, 'media' | 'thumbnail'>;
