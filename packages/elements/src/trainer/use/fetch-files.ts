import { fetchOrFail, throwIfAborted, TlError } from '@tl-elements/core/base';
import { besideScript } from '../../script-folder.ts';
import type { ListedFile } from './file-list.ts';

/** How many files are fetched at the same time. */
const parallel = 4;

/** Where the files are, and who waits for them. */
export interface FetchFilesOptions {
  /** The folder of the weights, which a page may have elsewhere; ends in a slash. */
  readonly weights: URL;
  readonly signal: AbortSignal;
  /** Not called once `signal` is aborted. @param fraction of all bytes, 0..1. */
  onProgress(fraction: number): void;
}

/**
 * Fetches files of the folder `tl`: most of them are in the browser's cache.
 *
 * @returns their contents, in the order of the list.
 * @throws {TlError} `code-not-found`, `weights-not-found`, `aborted`.
 */
export async function fetchFiles(
  files: readonly ListedFile[],
  { weights, signal, onProgress }: FetchFilesOptions,
): Promise<readonly Blob[]> {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let fetched = 0;
  const contents: Blob[] = [];
  // One that fails ends the others, which then fail because of it: the first failure is the one to tell.
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const waiting = files.entries();
  const work = async () => {
    for (const [index, file] of waiting) {
      contents[index] = await fetchOne(file, weights, either, (bytes) => {
        fetched += bytes;
        // A part may have come already when all of it is canceled.
        if (!signal.aborted) onProgress(fetched / all);
      });
    }
  };
  const working = Array.from({ length: parallel }, () =>
    work().catch((error: unknown) => failed.abort(error)),
  );
  await Promise.all(working);
  throwIfAborted(signal);
  failed.signal.throwIfAborted();
  return contents;
}

async function fetchOne(
  { path, bytes }: ListedFile,
  weights: URL,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const [, network] = /^weights\/(.*)/.exec(path) ?? [];
  const url = network === undefined ? besideScript(path) : new URL(network, weights);
  const fail = (cause: unknown, answer: string | null) =>
    new TlError(
      network === undefined ? 'code-not-found' : 'weights-not-found',
      `${url.href} is needed for the download and could not be fetched: ` +
        `${answer ?? 'the server did not answer.'} Check the connection, then press the button again.`,
      { cause },
    );
  const isStable = path.includes('/') || /-[0-9a-f]{10}\.\w+$/.test(path);
  const init = { signal, cache: isStable ? 'default' : 'no-cache' } as const;
  const response = await fetchOrFail(url, init, ({ cause, answer }) => fail(cause, answer));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (const reader = response.body!.getReader(); ;) {
      const { value, done } = await reader.read();
      if (done) break;
      parts.push(value);
      size += value.length;
      onBytes(value.length);
    }
  } catch (cause) {
    throwIfAborted(signal);
    throw fail(cause, 'the connection ended too early.');
  }
  if (size !== bytes) {
    throw fail(undefined, `it has ${size} bytes in place of ${bytes}: the site has changed.`);
  }
  return new Blob(parts);
}
