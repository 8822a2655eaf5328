import {
  otherSiteHint,
  throwIfAborted,
  TlError,
  type LoadProgress,
  fetchOrFail,
} from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';
import { download, fetchFile, type FetchFileOptions, type KnownFile } from '../files/fetch-file.ts';

/** A file of a weights folder, as its `manifest.json` lists it. */
export interface WeightsFile extends KnownFile {
  /** Its path within the folder. */
  readonly name: string;
}

/** How a download is made. */
export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Called as bytes arrive; `fraction` never falls, and ends at 1. */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** Which files of a folder are downloaded. */
interface ListedFiles {
  readonly files: readonly WeightsFile[];
  /** What the weights are, in all their versions. A newer version takes the place of what is stored. */
  readonly slot: string;
}

/**
 * Brings the files that `listed` or, if that is absent, `folder/manifest.json` lists, each checked against its length and
 * digest (pages over plain http have no `crypto.subtle`; there the length alone is checked). What an
 * earlier visit has stored is not fetched again.
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
  listed?: ListedFiles,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  let furthest = 0;
  const report = (fraction: number) => {
    if (fraction <= furthest) return;
    furthest = fraction;
    onProgress?.({ phase: 'download', fraction });
  };
  try {
    return await downloadAll(folder, listed, { signal, cache: 'default' }, report);
  } catch {
    throwIfAborted(signal);
    return downloadAll(folder, listed, { signal, cache: 'reload' }, report);
  }
}

async function downloadAll(
  folder: URL,
  listed: ListedFiles | undefined,
  { signal, cache }: { readonly signal: AbortSignal; readonly cache: RequestCache },
  report: (fraction: number) => void,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const options: FetchFileOptions = { signal, cache, notFound, corrupt };
  const { files, slot } = listed ?? (await readManifest(folder, options));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let received = 0;
  const onBytes = (count: number) => {
    received += count;
    report(Math.min(1, received / total));
  };
  const contents = await Promise.all(
    files.map(async ({ name, ...known }) => {
      const url = new URL(name, folder);
      return [name, await fetchFile(url, slot + name, known, { ...options, onBytes })] as const;
    }),
  );
  return new Map(contents);
}

async function readManifest(folder: URL, options: FetchFileOptions): Promise<ListedFiles> {
  const url = new URL('manifest.json', folder);
  const content = await download(url, options);
  try {
    const manifest = readJson(content) as {
      readonly format?: unknown;
      readonly files?: unknown;
    } | null;
    if (manifest?.format !== 'tl-weights' || !Array.isArray(manifest.files)) {
      throw new TypeError('This is not a manifest of weights.');
    }
    return { files: manifest.files as WeightsFile[], slot: folder.href };
  } catch (cause) {
    throw corrupt(url, cause);
  }
}

function notFound(url: URL, cause: unknown): TlError {
  return new TlError(
    'weights-not-found',
    `The weights file ${url.href} could not be fetched. Copy the weights folder to the site, or ` +
      'name the folder that holds it in weights-base.' +
      otherSiteHint(url, cause),
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

/**
 * A `fetch` for a page's own models. TensorFlow.js's would take a missing file of weights for an empty
 * one. It throws `weights-not-found`, or `aborted`.
 */
export function fetchOfModel(signal: AbortSignal): typeof fetch {
  return (asked) =>
    fetchOrFail(asked, { signal }, ({ cause }) => {
      const url = asked instanceof Request ? asked.url : asked.toString();
      return new TlError(
        'weights-not-found',
        `The weights file ${url} could not be fetched. Copy the model's files to the site, and name ` +
          'the folder that holds them in weights-base.',
        { cause },
      );
    });
}
