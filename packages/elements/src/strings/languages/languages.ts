import { loadOnce } from '@tl-elements/core/base';
import { ReactiveElement } from 'lit';
import type { Messages, Share } from '../messages.ts';
import { registeredFor } from '../registered.ts';
import { DirectionController } from './direction.ts';
import { languageFiles } from '../generated/language-files.generated.ts';
import { grammarOf } from './grammar.ts';

type Translation = Partial<Messages>;

/** Tags that have become others. */
const renamed: Readonly<Record<string, string>> = { iw: 'he', in: 'id' };

/** Those that are loaded, by language and share. */
const loaded = new Map<string, Translation>();

/** What each element has asked for: it does not ask again with every rendering if that can't be fetched. */
const asked = new WeakMap<HTMLElement, Set<string>>();

function directionOf(lang: string): string {
  const { direction } = registeredFor(lang) ?? loaded.get(keyOf(lang, 'display')) ?? {};
  return direction ?? 'ltr';
}

/**
 * Messages in a language. If they are not loaded yet, this fetches them, and the element is rendered again
 * when they are there.
 *
 * @param lang a BCP 47 tag; `de-AT` has the messages of `de`, and numbers as in Austria.
 * @returns undefined if there are none, or none yet.
 */
export function translation(
  lang: string,
  share: Share,
  element: HTMLElement,
): Translation | undefined {
  const key = keyOf(lang, share);
  const keys = asked.get(element) ?? new Set();
  if (!asked.has(element)) {
    asked.set(element, keys);
    if (element instanceof ReactiveElement) new DirectionController(element, directionOf);
  }
  const known = loaded.get(key);
  if (known || !filesOf(lang)) return known;
  if (keys.has(key)) return undefined;
  keys.add(key);
  void loadTranslation(lang, share).then(() => {
    if (loaded.has(key) && element instanceof ReactiveElement) element.requestUpdate();
  });
  return undefined;
}

/** Resolves when the messages are there. If they can't be fetched, texts stay in English. */
export async function loadTranslation(lang: string, share: Share): Promise<void> {
  if (filesOf(lang)) await load(keyOf(lang, share)).catch(() => {});
}

const load = loadOnce(async (key: string) => {
  const [share, lang] = key.split(' ') as [Share, string];
  const files = filesOf(lang);
  if (!files) return;
  const grammar = grammarOf(lang);
  // Errors and the name of "None of these" are the same in all elements.
  const forAll = files.display().then((file) => file.display(grammar));
  const more = {
    display: () => undefined,
    trainer: () => files.trainer().then((file) => file.trainer(grammar)),
    trigger: () => files.trigger().then((file) => file.trigger(grammar)),
  };
  const parts = await Promise.all([forAll, more[share]()]);
  // A trainer reads those, too, before its code is loaded.
  loaded.set(keyOf(lang, 'display'), parts[0] as Translation);
  loaded.set(key, Object.assign({}, ...parts) as Translation);
});

function keyOf(lang: string, share: Share): string {
  return `${share} ${lang}`;
}

function filesOf(lang: string) {
  const [language = ''] = lang.split('-');
  return languageFiles[renamed[language] ?? language];
}
