import { loadCode, throwIfAborted, TlError } from '@tl-elements/core/base';
import type { TeachableMachineSource } from '@tl-elements/teachable-machine';
import { readDataUrl } from './read-data-url.ts';

/** Whatever a model or a project can be given as. A string is a URL. */
export type Openable = string | URL | Blob | readonly File[];

/** A file of ours, or what Teachable Machine has made. */
export type Found = { readonly own: Blob } | { readonly foreign: TeachableMachineSource };

/**
 * Finds what was given. Ours is one file. Theirs is a zip, several files, or a folder on a server,
 * named with a slash at its end or without, or by its `model.json`.
 *
 * @param what to call it in a failure.
 * @throws {TlError} `model-not-found`, `aborted`.
 */
export async function findOpenable(
  given: Openable,
  what: 'model' | 'project',
  signal: AbortSignal,
): Promise<Found> {
  if (typeof given === 'string' || given instanceof URL)
    return findAddress(new URL(given, document.baseURI), what, signal);
  if (given instanceof Blob) return sorted(given);
  const [file] = given;
  return file && given.length === 1 ? sorted(file) : { foreign: given };
}

async function sorted(file: Blob): Promise<Found> {
  const { isTeachableMachine } = await loadCode(() => import('./is-teachable-machine.ts'));
  if (!(await isTeachableMachine(file))) return { own: file };
  return { foreign: file instanceof File ? [file] : file };
}

async function findAddress(address: URL, what: string, signal: AbortSignal): Promise<Found> {
  if (address.protocol === 'data:') return sorted(readDataUrl(address));
  const isOnServer = /^https?:$/.test(address.protocol);
  if (isOnServer && /\/(model\.json)?$/.test(address.pathname)) return { foreign: address };
  const response = await ask(address, what, signal);
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (response.ok && !isPage) return sorted(await named(response, address));
  if (isOnServer && !/\.[^/]*$/.test(address.pathname)) return { foreign: address };
  const answer = isPage && response.ok ? 'with a page' : String(response.status);
  throw new TlError(
    'model-not-found',
    `${shown(address, what)} could not be fetched: the server answered ${answer}. Check the address.`,
  );
}

async function ask(address: URL, what: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal });
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError(
      'model-not-found',
      `${shown(address, what)} could not be fetched. Check its address, and that its site lets other pages read it (CORS).`,
      { cause },
    );
  }
}

/** So that a failure can say which file it was. */
async function named(response: Response, { protocol, pathname }: URL): Promise<Blob> {
  const blob = await response.blob();
  const name = pathname.split('/').at(-1) ?? '';
  return /^https?:$/.test(protocol) ? new File([blob], name, { type: blob.type }) : blob;
}

function shown({ href }: URL, what: string): string {
  return `The ${what} ${href}`;
}
