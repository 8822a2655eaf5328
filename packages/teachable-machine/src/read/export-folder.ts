import { TlError } from '@tl-elements/core/base';
import { byteSource, openZip, Unreadable, type ZipEntry } from '@tl-elements/core/zip';
import { corruptFile, requireFile, unsupportedFile } from './export-errors.ts';

/** Where the files of an export lie, however they came. */
export interface ExportFolder {
  /** What people call it: the name of its file, or its address. */
  readonly name: string;
  /**
   * Reads a file that lies in it.
   *
   * @param largest bytes; what is larger is not read.
   * @throws {TlError} `model-not-found` where it is not there, `model-corrupt`, `aborted`.
   */
  read(name: string, largest: number): Promise<Uint8Array>;
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
 * @throws {TlError} `model-corrupt` where it is no zip or is cut short.
 */
export async function filesOfZip(zip: Blob, name: string): Promise<readonly StoredFile[]> {
  requireFile(zip.size <= largestZip, name, 'it is far larger than a model or a project');
  const entries = await named(name, () => openZip(byteSource(zip)));
  return worthReading(entries.map((entry) => storedFile(entry, name)));
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

/** The folder among `files` that holds `model.json`; null where there is none. */
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
    read: async (wanted, largest) => {
      const file = files.find(({ path }) => path === folder + wanted);
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

function missingFile(wanted: string, name: string): TlError {
  return new TlError(
    'model-not-found',
    `${name} has no ${wanted}. A Teachable Machine model is three files: model.json, metadata.json ` +
      'and weights.bin. Give all of them, or the zip that was downloaded.',
  );
}

function storedFile(entry: ZipEntry, zip: string): StoredFile {
  return {
    path: entry.name,
    size: entry.size,
    read: () => named(zip, () => entry.read()),
  };
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
