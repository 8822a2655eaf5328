import { isOnServer } from '../on-server.ts';
import { displayEnglish, type DisplayMessages } from './display-english.ts';
import type { Messages as TrainerMessages } from './english.ts';
import type { TriggerMessages } from './trigger-english.ts';

/** The texts of all elements. */
export type Messages = TrainerMessages & TriggerMessages;

const languages = new Map<string, Partial<Messages>>();

/**
 * Adds a language, or replaces it. Messages that are missing are in English. Elements read the catalogue
 * whenever they render.
 *
 * @param lang a BCP 47 tag, as in the `lang` attribute.
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  languages.set(lang.toLowerCase(), messages);
}

/** Reads messages of one kind, in the language of an element. */
export type MessageReader<Kind> = (element: HTMLElement) => Kind;

/**
 * Reads the messages in an element's own language, or else in that of the nearest `lang` around it, which a
 * server does not know. Unknown languages get English.
 *
 * @param english all of these messages.
 */
export function readerOf<Kind extends object>(english: Kind): MessageReader<Kind> {
  const whole = new WeakMap<object, Kind>();
  return (element) => {
    const messages = registeredFor(element);
    if (!messages) return english;
    const known = whole.get(messages) ?? { ...english, ...messages };
    whole.set(messages, known);
    return known;
  };
}

/** The messages that a classifier shows. */
export const messagesFor: MessageReader<DisplayMessages> = readerOf(displayEnglish);

/** Whether the name means the background label in any language, not only in the page's own. */
export function isBackgroundName(name: string): boolean {
  return [displayEnglish, ...languages.values()].some(
    ({ background, somethingElse }) => background === name || somethingElse === name,
  );
}

function registeredFor(element: HTMLElement): Partial<Messages> | undefined {
  const lang = (element.lang || langAround(element)).toLowerCase();
  return languages.get(lang) ?? languages.get(lang.split('-')[0] ?? '');
}

function langAround(element: HTMLElement): string {
  if (isOnServer) return 'en';
  return element.closest('[lang]:not([lang=""])')?.getAttribute('lang') ?? 'en';
}
