import type { Messages } from './messages.ts';

/** The messages of pages, by language. */
export const registered = new Map<string, Partial<Messages>>();

/**
 * Adds a language, or replaces messages of it. Messages that are missing are ours, or else in English.
 * Elements read the catalogue whenever they render.
 *
 * @param lang a BCP 47 tag, as in the `lang` attribute.
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  registered.set(lang.toLowerCase(), messages);
}

/** Those for a tag, or for its language. @param lang a BCP 47 tag, in lower case. */
export function registeredFor(lang: string): Partial<Messages> | undefined {
  return registered.get(lang) ?? registered.get(lang.split('-')[0] ?? '');
}
