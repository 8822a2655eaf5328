import type { DisplayMessages } from '../display-english.ts';
import type { Messages as TrainerMessages } from '../english.ts';
import type { TriggerMessages } from '../trigger-english.ts';
import type { Grammar } from './grammar.ts';

/** The messages for a classifier, and for whatever else shows an error. */
export type DisplayTranslation = Omit<DisplayMessages, 'errors'>;

/** The messages that only a trainer shows. */
export type TrainerTranslation = Omit<TrainerMessages, Exclude<keyof DisplayMessages, 'of'>>;

/** The messages that only a trigger shows. */
export type TriggerTranslation = Omit<TriggerMessages, keyof DisplayMessages>;

/** The files of one language, each for what needs it. */
export interface LanguageFiles {
  readonly display: () => Promise<{ readonly display: (grammar: Grammar) => DisplayTranslation }>;
  readonly trainer: () => Promise<{ readonly trainer: (grammar: Grammar) => TrainerTranslation }>;
  readonly trigger: () => Promise<{ readonly trigger: (grammar: Grammar) => TriggerTranslation }>;
}
