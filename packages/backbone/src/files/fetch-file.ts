import { abortedError, fetchOrFail, type TlError } from '@tl-elements/core/base';

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

/** The name begins with that of the project, so that no other cache of the site is ever touched. */
const prefix = 'tl-elements-files-';
const cacheName = `${prefix}1`;

/** A cache that does not answer in this time is left alone, and the network is asked. */
const patienceMs = 2000;

/** A file whose content is known before it is fetched. */
export interface KnownFile {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a file is stored under. */
interface StoredAs extends KnownFile {
  /** Where it is fetched from: a file that is missing there should not seem to be there. */
  readonly url: URL;
  /** What it is, in all its versions: a newer one takes its place. */
  readonly slot: string;
}

/**
 * What an earlier visit has stored of a file, whatever the host said about caching; null if that is
 * nothing, or not what it should be, or if this browser stores nothing here (insecure pages, some
 * private windows).
 */
async function readStored(file: StoredAs): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await Promise.race([read(file), later()]);
  } catch {
    return null; // Whatever is wrong with the cache, the network has the file.
  }
}

/** Stores a file for the next visit, and deletes its other versions. Does nothing if that fails. */
async function store(file: StoredAs, content: Response): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    await Promise.all([deleteOldCaches(), deleteOtherVersions(cache, file)]);
    await cache.put(keyOf(file), content);
  } catch {
    // No cache here, or no place in it: the file is fetched at each visit.
  }
}

async function read(file: StoredAs): Promise<Uint8Array<ArrayBuffer> | null> {
  const cache = await caches.open(cacheName);
  const response = await cache.match(keyOf(file));
  if (!response) return null;
  const content = new Uint8Array(await response.arrayBuffer());
  if ((await faultOf(content, file)) === null) return content;
  await cache.delete(keyOf(file));
  return null;
}

/**
 * Says what is wrong with a content; null if it is what it should be. (Pages over plain http have no
 * `crypto.subtle`; there the length alone is checked.)
 */
async function faultOf(
  content: Uint8Array<ArrayBuffer>,
  { bytes, sha256 }: KnownFile,
): Promise<string | null> {
  if (content.byteLength !== bytes) return `${content.byteLength} bytes instead of ${bytes}`;
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', content);
  const found = Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return found === sha256 ? null : `sha256 ${found} instead of ${sha256}`;
}

/** An address that no server has: a cache asks for one. */
function keyOf({ url, slot, sha256 }: StoredAs): string {
  return `${pathOf(slot)}?${new URLSearchParams({ sha256, url: url.href }).toString()}`;
}

const pathOf = (slot: string) => `https://files.tl-elements.invalid/${encodeURIComponent(slot)}`;

async function deleteOtherVersions(cache: Cache, { slot, sha256 }: StoredAs): Promise<void> {
  const entries = await cache.keys(pathOf(slot), { ignoreSearch: true });
  const others = entries.filter(({ url }) => new URL(url).searchParams.get('sha256') !== sha256);
  await Promise.all(others.map((other) => cache.delete(other)));
}

async function deleteOldCaches(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

function later(): Promise<null> {
  // oxlint-disable-next-line house/ownership -- nothing depends on when it ends
  return new Promise((resolve) => setTimeout(() => resolve(null), patienceMs));
}
