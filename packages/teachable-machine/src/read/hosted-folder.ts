import { fetchFile, requireFetched, throwIfAborted, TlError } from '@tl-elements/core/base';
import { requireFile } from './export-errors.ts';
import type { ExportFolder } from './export-folder.ts';
import type { WeightsPath } from './weights-path.ts';

const hint =
  "Check the model's address: its folder holds model.json, metadata.json and weights.bin.";
/** In the addresses of some stores of files the slashes between folders are escaped. */
const escapedSlash = /%2F/i;

/**
 * A model that lies on a server.
 *
 * @param address of its folder, with a slash at the end or without, or of its `model.json`.
 */
export function hostedFolder(address: URL, signal: AbortSignal): ExportFolder {
  const folder = new URL(address);
  folder.hash = '';
  folder.pathname = folder.pathname.replace(
    /((\/|%2F)model\.json|\/)?$/i,
    (_, __, slash = '/') => slash as string,
  );
  return {
    name: folder.href,
    read: async (path, largest) => {
      const url = urlOf(path, folder);
      const response = await fetchFile(url, url.href, signal);
      requireFetched(response, url.href, hint);
      const length = Number(response.headers.get('content-length') ?? 0);
      requireFile(length <= largest, url.href, 'it is far too large');
      return readBody(response, url, largest, signal);
    },
  };
}

/** @throws {TlError} `model-corrupt` for a path that leads out of the folder. */
function urlOf({ path, query }: WeightsPath, folder: URL): URL {
  const { origin, pathname } = folder;
  // A path with escaped slashes of its own names all of the folders already.
  const directory = escapedSlash.test(path)
    ? pathname.slice(0, pathname.lastIndexOf('/') + 1)
    : pathname;
  const url = new URL(origin + directory + path);
  requireFile(
    url.origin === origin && url.pathname.startsWith(directory),
    `model.json in ${folder.href}`,
    `it names weights outside of its folder ("${path}")`,
  );
  url.search = query || folder.search;
  return url;
}

/** Stops as soon as there is more than there may be: a server may send no length, or a wrong one. */
async function readBody(
  response: Response,
  url: URL,
  largest: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      size += part.value.byteLength;
      if (size > largest) break;
    }
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError('model-not-found', `${url.href} broke off. Try again.`, { cause });
  }
  if (size > largest) await reader?.cancel();
  requireFile(size <= largest, url.href, 'it is far too large');
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
