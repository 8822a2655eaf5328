import { isOnServer } from '../on-server.ts';
import { displayEnglish, type DisplayMessages } from './display-english.ts';
import type { Messages as TrainerMessages } from './english.ts';
import type * as languages from './languages/languages.ts';
import type { TriggerMessages } from './trigger-english.ts';

/** The texts of all elements. */
export type Messages = TrainerMessages & TriggerMessages;

/** Which messages: an element fetches no others. A trainer and a trigger need those of a classifier, too. */
export type Share = 'display' | 'trainer' | 'trigger';

/** Those of pages, by language. */
export const registered = new Map<string, Partial<Messages>>();

/** Reads our own translations; null until an element needs one. */
let code: typeof languages | null = null;

/** They don't ask again with every rendering if the code can't be fetched. */
const hasAsked = new WeakSet<HTMLElement>();

/**
 * Adds a language, or replaces messages of it. Messages that are missing are ours, or else in English.
 * Elements read the catalogue whenever they render.
 *
 * @param lang a BCP 47 tag, as in the `lang` attribute.
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  registered.set(lang.toLowerCase(), messages);
}

/** Reads messages of one kind, in the language of an element. */
export type MessageReader<Kind> = (element: HTMLElement) => Kind;

/**
 * Reads the messages in an element's own language, or else in that of the nearest `lang` around it, which a
 * server does not know. Unknown languages get English. So does one that is not loaded yet: when it arrives,
 * the element is rendered again.
 *
 * @param english all of these messages.
 */
export function readerOf<Kind extends object>(english: Kind, share: Share): MessageReader<Kind> {
  const whole = new Map<string, { readonly parts: readonly unknown[]; readonly messages: Kind }>();
  return (element) => {
    const lang = languageOf(element);
    const parts = [translationFor(element, lang, share), registeredFor(lang)];
    const known = whole.get(lang);
    if (known && parts.every((part, index) => part === known.parts[index])) return known.messages;
    const messages = Object.assign({}, english, ...parts) as Kind;
    whole.set(lang, { parts, messages });
    return messages;
  };
}

/** The messages that a classifier shows. */
export const messagesFor: MessageReader<DisplayMessages> = readerOf(displayEnglish, 'display');

/** The direction of its texts: that of the language, unless the page says another. */
export function directionOf(element: HTMLElement): string {
  return nearest(element, '[dir],[lang]:not([lang=""])')?.dir || messagesFor(element).direction;
}

/** The nearest element, from this one on, that fits; also outside of the shadow that it is in. */
function nearest(element: HTMLElement | undefined, selector: string): HTMLElement | undefined {
  while (element) {
    const found = element.closest<HTMLElement>(selector);
    if (found) return found;
    element = (element.getRootNode() as Partial<ShadowRoot>).host as HTMLElement | undefined;
  }
  return undefined;
}

/** A BCP 47 tag, in lower case. */
export function languageOf(element: HTMLElement): string {
  const lang = element.lang || (!isOnServer && nearest(element, '[lang]:not([lang=""])')?.lang);
  return (lang || 'en').toLowerCase();
}

function registeredFor(lang: string): Partial<Messages> | undefined {
  return registered.get(lang) ?? registered.get(lang.split('-')[0] ?? '');
}

/** It is not English, and a page shows it. */
export function needsTranslation(lang: string): boolean {
  return !isOnServer && !/^en\b/.test(lang);
}

function translationFor(element: HTMLElement, lang: string, share: Share) {
  if (!needsTranslation(lang)) return undefined;
  if (code) return code.translation(lang, share, element);
  if (!hasAsked.has(element)) {
    hasAsked.add(element);
    void loadLanguages().then((loaded) => loaded?.translation(lang, share, element));
  }
  return undefined;
}

/** Null if it can't be fetched: texts stay English then, and the next element tries again. */
export async function loadLanguages(): Promise<typeof languages | null> {
  return (code ??= await import('./languages/languages.ts').catch(() => null));
}
