import { isOnServer } from '../on-server.ts';

/** The nearest element, from this one on, that fits; also outside of the shadow that it is in. */
export function nearest(
  element: HTMLElement | undefined,
  selector: string,
): HTMLElement | undefined {
  while (element) {
    const found = element.closest<HTMLElement>(selector);
    if (found) return found;
    element = (element.getRootNode() as Partial<ShadowRoot>).host as HTMLElement | undefined;
  }
  return undefined;
}

/** The language of an element: a BCP 47 tag, in lower case. */
export function languageOf(element: HTMLElement): string {
  const { lang } = (!isOnServer && nearest(element, '[lang]:not([lang=""])')) || element;
  return (lang || 'en').toLowerCase();
}

/** It is not English, and a page shows it. */
export function needsTranslation(lang: string): boolean {
  return !isOnServer && !/^en\b/.test(lang);
}
