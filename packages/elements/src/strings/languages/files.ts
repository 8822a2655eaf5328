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

/** The languages, by their BCP 47 tags. */
export const languageFiles: Readonly<Record<string, LanguageFiles>> = {
  de: {
    display: () => import('./de/display.ts'),
    trainer: () => import('./de/trainer.ts'),
    trigger: () => import('./de/trigger.ts'),
  },
};
