import { fetchFile, isFile, loadCode, requireFetched } from '@tl-elements/core/base';
import type { Found } from './sort-file.ts';

/** Anything that a model or a project can be opened from. A string is a URL. */
export type Openable = string | URL | Blob | readonly File[];

/**
 * Finds out what is to be opened, and fetches it. Ours is one file. Teachable Machine's is a zip, several files, or a folder on a server,
 * named with a slash at its end or without, or by its `model.json`.
 *
 * @param what to call it in a failure.
 * @throws {TlError} `model-not-found`, `model-corrupt`, `project-corrupt`, `aborted`.
 */
export async function findOpenable(
  source: Openable,
  what: 'model' | 'project',
  signal: AbortSignal,
): Promise<Found> {
  if (typeof source === 'string' || source instanceof URL)
    return findAddress(new URL(source, document.baseURI), what, signal);
  if (source instanceof Blob) return sorted(source, what);
  const [file] = source;
  return file && source.length === 1 ? sorted(file, what) : { foreign: source };
}

async function sorted(file: Blob | URL, what: 'model' | 'project'): Promise<Found> {
  const { sortFile } = await loadCode(() => import('./sort-file.ts'));
  return sortFile(file, what);
}

async function findAddress(
  address: URL,
  what: 'model' | 'project',
  signal: AbortSignal,
): Promise<Found> {
  if (address.protocol === 'data:') return sorted(address, what);
  const isOnServer = /^https?:$/.test(address.protocol);
  // In the addresses of some stores of files the slashes between folders are escaped.
  if (isOnServer && /(\/|%2F)(model\.json)?$/i.test(address.pathname)) return { foreign: address };
  const name = `The ${what} ${address.href}`;
  const response = await fetchFile(address, name, signal);
  const isFolder = isOnServer && !/\.[^/]*$/.test(address.pathname);
  if (!isFile(response) && isFolder) return { foreign: address };
  requireFetched(response, name, 'Check the address.');
  return sorted(await named(response, address), what);
}

/** Gives the file its name, for messages. */
async function named(response: Response, { protocol, pathname }: URL): Promise<Blob> {
  const blob = await response.blob();
  const name = pathname.split('/').at(-1) ?? '';
  return /^https?:$/.test(protocol) ? new File([blob], name, { type: blob.type }) : blob;
}
