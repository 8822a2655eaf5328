import {
  abortedError,
  fetchOrFail,
  throwIfAborted,
  TlError,
  type LoadProgress,
} from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';

/** A file of a weights folder, as its `manifest.json` lists it. */
export interface WeightsFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** How a download is made. */
export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Called as bytes arrive; `fraction` never falls, and ends at 1. */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/**
 * Downloads the files that `folder/manifest.json` lists, and checks each against its length and
 * digest. (Pages over plain http have no `crypto.subtle`; there the length alone is checked.)
 * What is missing or does not fit may be an old answer in the browser's cache: all is asked for once
 * more, past it.
 *
 * @param folder ends in a slash.
 * @returns the files' contents by name.
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function downloadWeights(
  folder: URL,
  { signal, onProgress }: DownloadOptions,
): Promise<Map<string, Uint8Array>> {
  let furthest = 0;
  const report = (fraction: number) => {
    if (fraction <= furthest) return;
    furthest = fraction;
    onProgress?.({ phase: 'download', fraction });
  };
  try {
    return await downloadAll(folder, { signal, cache: 'default' }, report);
  } catch {
    throwIfAborted(signal);
    return downloadAll(folder, { signal, cache: 'reload' }, report);
  }
}

/** How files are fetched. */
interface FetchOptions {
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
}

async function downloadAll(
  folder: URL,
  options: FetchOptions,
  report: (fraction: number) => void,
): Promise<Map<string, Uint8Array>> {
  const files = await downloadManifest(new URL('manifest.json', folder), options);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let received = 0;
  const count = (bytes: number) => {
    received += bytes;
    report(Math.min(1, received / total));
  };
  const contents = await Promise.all(
    files.map(async (file) => {
      const url = new URL(file.name, folder);
      const content = await readBody(await get(url, options), options.signal, count);
      await check(content, file, url);
      return [file.name, content] as const;
    }),
  );
  return new Map(contents);
}

async function downloadManifest(url: URL, options: FetchOptions): Promise<readonly WeightsFile[]> {
  const response = await get(url, options);
  const content = await readBody(response, options.signal, () => {});
  try {
    const manifest = readJson(content) as {
      readonly format?: unknown;
      readonly files?: unknown;
    } | null;
    if (manifest?.format !== 'tl-weights' || !Array.isArray(manifest.files)) {
      throw new TypeError('This is not a manifest of weights.');
    }
    return manifest.files as WeightsFile[];
  } catch (cause) {
    throw corrupt(url, cause);
  }
}

function get(url: URL, options: FetchOptions): Promise<Response> {
  return fetchOrFail(url, options, ({ cause }) => notFound(url, cause));
}

async function readBody(
  response: Response,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      onBytes(part.value.byteLength);
    }
  } catch (cause) {
    throw signal.aborted ? abortedError(signal) : notFound(new URL(response.url), cause);
  }
  const content = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.byteLength;
  }
  return content;
}

async function check(content: Uint8Array, file: WeightsFile, url: URL): Promise<void> {
  if (content.byteLength !== file.bytes) {
    throw corrupt(url, new Error(`${content.byteLength} bytes instead of ${file.bytes}`));
  }
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return;
  const digest = await subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>);
  const sha256 = Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  if (sha256 !== file.sha256) {
    throw corrupt(url, new Error(`sha256 ${sha256} instead of ${file.sha256}`));
  }
}

function notFound(url: URL, cause: unknown): TlError {
  return new TlError(
    'weights-not-found',
    `The weights file ${url.href} could not be fetched. Copy the weights folder to the site, or ` +
      'name the folder that holds it in weights-base.',
    { cause },
  );
}

function corrupt(url: URL, cause: unknown): TlError {
  return new TlError(
    'weights-corrupt',
    `The weights file ${url.href} is not what its manifest says. Copy the weights folder to the ` +
      'site again, and see that the server passes the files on unchanged.',
    { cause },
  );
}
