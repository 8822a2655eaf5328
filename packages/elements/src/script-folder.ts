import { isOnServer } from './on-server.ts';

const script = import.meta.url;

/** The base of the page's relative addresses; on a server, where nothing is loaded, the address of this file. */
export const pageAddress = (): string => (isOnServer ? script : document.baseURI);

/**
 * The address of a file beside the script that the page has loaded. webpack replaces the script's address
 * by that of the source file, which no page can load: then the file is taken to be beside the page.
 */
export function besideScript(path: string): URL {
  const isSource = script.startsWith('file:') && !pageAddress().startsWith('file:');
  return new URL(path, isSource ? pageAddress() : script);
}
