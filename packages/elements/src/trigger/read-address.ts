import { TlError } from '@tl-elements/core/base';

/**
 * The absolute address of an attribute's text, relative to the page's.
 *
 * @param more protocols besides http and https, with their colons.
 * @throws {TlError} `address-refused` for `javascript:` and every other protocol.
 */
export function readAddress(attribute: string, text: string, more: readonly string[] = []): string {
  const address = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
  if (address && ['http:', 'https:', ...more].includes(address.protocol)) return address.href;
  // Fragments also work on a page that is opened as a file.
  if (address && text.startsWith('#')) return address.href;
  throw new TlError(
    'address-refused',
    `The trigger can't use ${attribute}="${text}". Write an address that begins with https://, or one of this site, such as /done.`,
  );
}
