import type { Features } from './extractor.ts';

/** Identifies an example within a project; later examples sort behind earlier ones. */
export type ExampleId = string;

/** One thing shown for one label. */
export interface Example {
  readonly id: ExampleId;
  readonly label: string;
  /** Examples recorded in one go share a take, which is never split between training and test. */
  readonly take: string;
  /** Who it came from: any text that tells people apart. Absent: nobody said. */
  readonly person?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly features: Features;
  /** It was left out: it is neither learnt from nor counted in figures. */
  readonly isExcluded?: true;
  /** It comes from a camera: an extractor that mirrors cameras mirrors its original, too. */
  readonly isFromCamera?: boolean;
  /** Features of altered copies of the picture (a center crop): all together weigh as one in training. */
  readonly augmentations?: readonly Features[];
  /** The original, compressed. Another extractor extracts its features from this. */
  readonly media?: Blob;
  readonly thumbnail?: Blob;
}

/** An example without what is only read when it is shown. */
export type ExampleSummary = Omit<Example, 'media' | 'thumbnail'>;
