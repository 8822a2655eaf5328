import type { Evaluation } from '@tl-elements/core/base';
import type { Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';

/** What is shown of how good a model is. */
export interface DiagnosisModel {
  readonly m: Messages;
  readonly words: TeachingWords;
  /** In the order of the rows. */
  readonly labels: readonly string[];
  readonly evaluation: Evaluation;
  /** It is of test examples, not of a cross-validation. */
  readonly isOfTests?: boolean;
}
