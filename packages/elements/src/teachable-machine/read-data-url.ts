import { TlError } from '@tl-elements/core/base';

/**
 * The content of a `data:` address. Not with `fetch`, which a page's policy may restrict to its own site
 * (`connect-src`).
 *
 * @throws {TlError} `model-corrupt` if its text is damaged.
 */
export function readDataUrl({ pathname, search }: URL): Blob {
  const [, type = '', base64, body = ''] =
    /^([^,;]*)[^,]*?(;base64)?,(.*)$/s.exec(pathname + search) ?? [];
  try {
    const text = decodeURIComponent(body);
    if (base64 === undefined) return new Blob([text], { type });
    return new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))], {
      type,
    });
  } catch (cause) {
    throw new TlError(
      'model-corrupt',
      'The model in the page is cut short or altered. Copy all of its lines again.',
      { cause },
    );
  }
}
