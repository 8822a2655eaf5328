import { fetchOrFail, TlError, type Model } from '@tl-elements/core/base';
import { importedFilesOf } from '@tl-elements/core/refined';
import { besideScript } from '../../script-folder.ts';

/** A file of the folder `tl`. */
export interface ListedFile {
  /** From the folder on, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Who needs it: a modality, `<modality>-imported`, `refined`, `trainer`; absent: everybody. */
  readonly for?: readonly string[];
  /** The only language that needs it; absent: all. */
  readonly lang?: string;
}

/** `files.json`, which the build writes into the folder. */
export interface FileList {
  readonly files: readonly ListedFile[];
}

/** The name of the list in the folder. */
export const listName = 'files.json';

/**
 * Reads the list of the folder that this page has loaded the elements from.
 *
 * @throws {TlError} `code-not-found` if a page has bundled the elements, or its folder is incomplete; `aborted`.
 */
export async function fetchFileList(signal: AbortSignal): Promise<FileList> {
  const url = besideScript(listName);
  // Not from the cache: this file and the script have the same name in every version.
  const init = { signal, cache: 'no-cache' } as const;
  const response = await fetchOrFail(url, init, ({ cause }) => listMissing(url, cause));
  try {
    return (await response.json()) as FileList;
  } catch (cause) {
    throw listMissing(url, cause);
  }
}

/** The files that a page with this model needs, in its language, and no others. */
export function filesFor(
  { modality, extractor }: Model,
  { files }: FileList,
  pageLang: string,
): readonly ListedFile[] {
  const isImported = importedFilesOf(extractor.id).size > 0 && !extractor.refined;
  const users = [
    isImported ? `${modality}-imported` : modality,
    ...(extractor.refined ? ['refined'] : []),
  ];
  return files.filter(
    (file) =>
      (file.for?.some((user) => users.includes(user)) ?? true) &&
      (file.lang ?? pageLang) === pageLang,
  );
}

function listMissing({ href }: URL, cause: unknown): TlError {
  return new TlError(
    'code-not-found',
    `This page has no list of the files that a page needs: ${href} is missing. Take the snippet and the model ` +
      'file, and put the whole folder “tl” of the elements beside your page.',
    { cause },
  );
}
