import type { Modality } from '@tl-elements/core/base';
import { english, type Messages } from './english.ts';
import type { TeachingWords } from './teaching.ts';

const languages = new Map<string, Messages>([['en', english]]);

/**
 * Adds a language, or replaces it; what `messages` leaves out is said in English. Elements read the
 * catalogue whenever they render.
 *
 * @param lang a BCP 47 tag, as in the `lang` attribute.
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  languages.set(lang.toLowerCase(), { ...english, ...messages });
}

/** The messages of the nearest `lang` around `element`; English where that language is unknown. */
export function messagesFor(element: Element): Messages {
  const lang = (element.closest('[lang]')?.getAttribute('lang') ?? 'en').toLowerCase();
  return languages.get(lang) ?? languages.get(lang.split('-')[0] ?? '') ?? english;
}

/** The name stands for the sound of a room in some language, whatever the page's own is. */
export function isBackgroundName(name: string): boolean {
  return [...languages.values()].some(({ background }) => background === name);
}

/** What is said of teaching things of one kind. */
export function teachingWords({ teachingOf }: Messages, modality: Modality): TeachingWords {
  return teachingOf[modality] ?? teachingOf.image;
}
