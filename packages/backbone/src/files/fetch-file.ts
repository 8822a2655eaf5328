import { abortedError, fetchOrFail, type TlError } from '@tl-elements/core/base';
import { faultOf, readStored, store, type KnownFile, type StoredAs } from './file-store.ts';

/** How a file is fetched. */
export interface FetchFileOptions {
  readonly signal: AbortSignal;
  readonly cache?: RequestCache;
  /** Called as bytes arrive. */
  readonly onBytes?: (count: number) => void;
  /** Makes the error if it is missing. */
  readonly notFound: (url: URL, cause: unknown) => TlError;
  /** Makes the error if it is not what it should be. */
  readonly corrupt: (url: URL, cause: unknown) => TlError;
}

/**
 * Brings a file whose digest is known: from what an earlier visit has stored, or else from the network, and
 * stores it for the next visit.
 *
 * @param slot what it is stored as: a newer version of the same slot takes its place.
 * @throws {TlError} what `notFound` and `corrupt` make; `aborted`.
 */
export async function fetchFile(
  url: URL,
  slot: string,
  { bytes, sha256 }: KnownFile,
  options: FetchFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const file: StoredAs = { url, slot, bytes, sha256 };
  const stored = await readStored(file);
  if (stored) {
    options.onBytes?.(bytes);
    return stored;
  }
  const content = await download(url, options);
  const fault = await faultOf(content, file);
  if (fault !== null) throw options.corrupt(url, new Error(fault));
  // The response has a copy, since the caller may transfer the content. Nobody waits for the cache.
  void store(file, new Response(content));
  return content;
}

/** Downloads a file, whatever is in it. @throws {TlError} what `notFound` makes; `aborted`. */
export async function download(
  url: URL,
  { signal, cache = 'default', onBytes, notFound }: FetchFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const fail = ({ cause }: { readonly cause: unknown }) => notFound(url, cause);
  const response = await fetchOrFail(url, { signal, cache, credentials: 'same-origin' }, fail);
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      onBytes?.(part.value.byteLength);
    }
  } catch (cause) {
    throw signal.aborted ? abortedError(signal) : notFound(url, cause);
  }
  const content = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.byteLength;
  }
  return content;
}
