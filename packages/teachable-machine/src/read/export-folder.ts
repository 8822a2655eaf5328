import {
  contentKind,
  throwIfAborted,
  TlError,
  fetchFile,
  requireFetched,
} from '@tl-elements/core/base';
import { byteSource, openZip, Unreadable, type ZipEntry } from '@tl-elements/core/zip';
import { corruptFile, requireFile, unsupportedFile } from './export-errors.ts';
import type { WeightsPath } from './read-weights.ts';

/** Where the files of an export lie, however they came. */
export interface ExportFolder {
  /** What people call it: the name of its file, or its address. */
  readonly name: string;
  /**
   * Reads a file that lies in it, or in a folder of it.
   *
   * @param largest bytes; what is larger is not read.
   * @throws {TlError} `model-not-found` if it is not there, `model-corrupt`, `aborted`.
   */
  read(path: WeightsPath, largest: number): Promise<Uint8Array>;
}

/** A file that can be read later: one of a zip, or one that was chosen. */
export interface StoredFile {
  /** With the folders it lies in, between slashes. */
  readonly path: string;
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** Bytes; a project of a thousand pictures has some 30 MB. */
const largestZip = 512 * 2 ** 20;

/**
 * The files of a zip, in its order, none unpacked yet.
 *
 * @throws {TlError} `model-corrupt` if it is no zip or is cut short; `aborted`, also when one is read later.
 */
export async function filesOfZip(
  zip: Blob,
  name: string,
  signal: AbortSignal,
): Promise<readonly StoredFile[]> {
  throwIfAborted(signal);
  requireFile(zip.size <= largestZip, name, 'it is far larger than a model or a project');
  const entries = await named(name, async () => {
    try {
      return await openZip(byteSource(zip));
    } catch (error) {
      const kind = contentKind(new Uint8Array(await zip.slice(0, 1000).arrayBuffer()));
      throw kind === null ? error : new Unreadable(kind, { cause: error });
    }
  });
  const pathOf = pathReader(entries.map((entry) => entry.name));
  return worthReading(
    entries.map((entry): StoredFile => ({
      path: pathOf(entry),
      size: entry.size,
      read: () => {
        throwIfAborted(signal);
        return named(name, () => entry.read());
      },
    })),
  );
}

/** The files that were chosen or dropped. */
export function filesOfList(files: readonly File[]): readonly StoredFile[] {
  return worthReading(
    files.map((file) => ({
      path: file.webkitRelativePath || file.name,
      size: file.size,
      read: async () => new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** Files by their paths, as a file of ours contains them. */
export function filesOfMap(files: ReadonlyMap<string, Blob>): readonly StoredFile[] {
  return [...files].map(([path, blob]) => ({
    path,
    size: blob.size,
    read: async () => new Uint8Array(await blob.arrayBuffer()),
  }));
}

/** The folder among `files` that holds `model.json`; null if there is none. */
export function folderOf(files: readonly StoredFile[], name: string): ExportFolder | null {
  const models = files.filter(({ path }) => baseName(path) === 'model.json');
  const [model] = models;
  if (!model) return null;
  if (models.length > 1) {
    const paths = models.map(({ path }) => path).slice(0, 3);
    throw unsupportedFile(name, `it holds several models (${paths.join(', ')}); give it one`);
  }
  const folder = model.path.slice(0, -'model.json'.length);
  return {
    name,
    read: async ({ path: wanted }, largest) => {
      const file = files.find(({ path }) => path === folder + wanted) ?? soleFile(files, wanted);
      if (!file) throw missingFile(wanted, name);
      requireFile(file.size <= largest, `${wanted} in ${name}`, 'it is far too large');
      return file.read();
    },
  };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The only file of that name, in whatever folder: files that were chosen one by one have no folder. Teachable Machine's
 * own library takes them by their names as well.
 */
function soleFile(files: readonly StoredFile[], wanted: string): StoredFile | undefined {
  const namesakes = files.filter(({ path }) => baseName(path) === baseName(wanted));
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

function missingFile(wanted: string, name: string): TlError {
  return new TlError(
    'model-not-found',
    `${name} has no ${wanted}. A Teachable Machine model is three files: model.json, metadata.json ` +
      'and weights.bin. Give all of them, or the zip that was downloaded.',
  );
}

/**
 * Some programs for Windows write backslashes between folders. Elsewhere a backslash is part of a label, as in the names of
 * a project's pictures.
 */
function pathReader(names: readonly string[]): (entry: ZipEntry) => string {
  const isOfWindows = names.some((name) => /\\(model|metadata|manifest)\.json$/.test(name));
  return ({ name }) => (isOfWindows || !name.includes('-!-') ? name.replaceAll('\\', '/') : name);
}

/** Without folders, and without what macOS leaves in a zip and a folder. */
function worthReading(files: readonly StoredFile[]): readonly StoredFile[] {
  return files.filter(
    ({ path }) =>
      !path.endsWith('/') && !/(^|\/)__MACOSX\//.test(path) && !baseName(path).startsWith('.'),
  );
}

async function named<Output>(name: string, read: () => Promise<Output>): Promise<Output> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw corruptFile(name, error.message, error);
    throw error;
  }
}

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
