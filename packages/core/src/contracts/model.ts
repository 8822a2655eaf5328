import type { ExtractorInfo } from './extractor.ts';
import type { Evaluation } from './evaluation.ts';
import type { Head } from './head.ts';
import type { Box, Modality } from './modality.ts';

/** What is done to an input before features are extracted. Our extractors take the picture as it comes. */
export interface Preprocessing {
  /** True only for imported models that were trained on mirrored camera pictures. */
  readonly mirrorCamera: boolean;
  /** The part of a camera's pictures that was taught, and that is used. Absent: all. Pictures of files are taken whole. */
  readonly box?: Box;
}

/**
 * How readily labels win, by label: 0.02 to 0.98, and 0.5 where nothing is said. Of two labels one wins from this share of
 * their common score on: 0.8 is "rarely", 0.2 "often".
 */
export type LabelThresholds = ReadonlyMap<string, number>;

/** Everything that classifying needs: plain data, which can be written to a file and read again. */
export interface Model {
  readonly format: 'tl-model';
  /** 2 if its extractor was refined: readers of version 1 would not find it. */
  readonly formatVersion: 1 | 2;
  readonly modality: Modality;
  readonly extractor: ExtractorInfo;
  readonly preprocessing: Preprocessing;
  readonly head: Head;
  /**
   * What is slower is no movement: the least value of the extractor's `speedColumn`. Absent where rest means nothing.
   */
  readonly leastSpeed?: number;
  readonly report?: Evaluation;
  /** Chosen by people. The report and the head's own probabilities know nothing of them. */
  readonly thresholds?: LabelThresholds;
  /**
   * Why it may be wrong though nothing has failed: its features come from a network that may not be
   * the one it was trained with. For people to read; never part of a file.
   */
  readonly doubt?: 'other-network';
  /** ISO 8601. */
  readonly createdAt: string;
}
