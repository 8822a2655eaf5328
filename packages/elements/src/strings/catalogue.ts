import { loadCode } from '@tl-elements/core/base';
import { displayEnglish, type DisplayMessages } from './display-english.ts';
import { languageOf, needsTranslation } from './language-of.ts';
import type * as languages from './languages/languages.ts';
import type { Share } from './messages.ts';
import { registeredFor } from './registered.ts';

/** Reads our own translations; null until an element needs one. */
let code: typeof languages | null = null;

/** They don't ask again with every rendering if the code can't be fetched. */
const hasAsked = new WeakSet<HTMLElement>();

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
  return (code ??= await loadCode(() => import('./languages/languages.ts')).catch(() => null));
}
