import { displayEnglish, type DisplayMessages } from './display-english.ts';
import { trainer } from './generated/trainer-en.generated.ts';
import type { FileWords } from './file-words.ts';
import type { TeachingOf } from './teaching.ts';

/** The texts that every language has. */
export type Messages = Omit<DisplayMessages, 'of'> &
  Omit<typeof trainer, 'files' | 'teachingOf'> & {
    /** What files are called, by the kind of examples. */
    files: Record<keyof typeof trainer.files, FileWords>;
    /** The messages about teaching, by modality. */
    teachingOf: TeachingOf;
  };

/** All texts of the interface, in English. Other languages have the same type (`Messages`). */
export const english: Messages = { ...displayEnglish, ...trainer };
