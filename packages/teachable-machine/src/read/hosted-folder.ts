import { throwIfAborted, TlError } from '@tl-elements/core/base';
import { requireFile } from './export-errors.ts';
import type { ExportFolder } from './export-folder.ts';

/**
 * A model that lies on a server.
 *
 * @param address of its folder, with a slash at the end or without, or of its `model.json`.
 */
export function hostedFolder(address: URL, signal: AbortSignal): ExportFolder {
  const folder = new URL(address);
  folder.hash = '';
  folder.pathname = folder.pathname.replace(/(\/model\.json|\/)?$/, '/');
  return {
    name: folder.href,
    read: async (name, largest) => {
      const url = new URL(name, folder);
      url.search = folder.search;
      const response = await ask(url, signal);
      const length = Number(response.headers.get('content-length') ?? 0);
      requireFile(length <= largest, url.href, 'it is far too large');
      return readBody(response, url, largest, signal);
    },
  };
}

async function ask(url: URL, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError(
      'model-not-found',
      `${url.href} could not be fetched. Check its address, and that its site lets other pages read it (CORS).`,
      { cause },
    );
  }
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (response.ok && !isPage) return response;
  throw new TlError(
    'model-not-found',
    `${url.href} could not be fetched: the server answered ${isPage ? 'with a page' : response.status}. ` +
      "Check the model's address: its folder holds model.json, metadata.json and weights.bin.",
  );
}

/** Stops as soon as there is more than there may be: a length need not be told, nor be true. */
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
