import {
  contentKind,
  fetchFile,
  isFile,
  loadCode,
  requireFetched,
  TlError,
} from '@tl-elements/core/base';
import type { TeachableMachineSource } from '@tl-elements/teachable-machine';

/** Anything that a model or a project can be opened from. A string is a URL. */
export type Openable = string | URL | Blob | readonly File[];

/** A file of ours, or one of Teachable Machine. */
export type Found = { readonly own: Blob } | { readonly foreign: TeachableMachineSource };

/**
 * Finds out what is to be opened, and fetches it. Ours is one file. Teachable Machine's is a zip, several files, or a folder on a server,
 * named with a slash at its end or without, or by its `model.json`.
 *
 * @param what to call it in a failure.
 * @throws {TlError} `model-not-found`, `aborted`.
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

/** @throws {TlError} `model-corrupt` or `project-corrupt` if something else was sent in place of the file: a pointer, a web page. */
async function sorted(file: Blob, what: 'model' | 'project'): Promise<Found> {
  const kind = contentKind(new Uint8Array(await file.slice(0, 1000).arrayBuffer()));
  if (kind !== null) {
    const name = file instanceof File && file.name ? file.name : `This ${what}`;
    throw new TlError(`${what}-corrupt`, `${name} can't be read: ${kind}.`);
  }
  const { isTeachableMachine } = await loadCode(() => import('./is-teachable-machine.ts'));
  if (!(await isTeachableMachine(file))) return { own: file };
  return { foreign: file instanceof File ? [file] : file };
}

async function findAddress(
  address: URL,
  what: 'model' | 'project',
  signal: AbortSignal,
): Promise<Found> {
  if (address.protocol === 'data:') {
    const { readDataUrl } = await loadCode(() => import('./read-data-url.ts'));
    return sorted(readDataUrl(address), what);
  }
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
