import { throwIfAborted } from '../abort.ts';
import { importedFilesOf } from '../refined/imported-files-of.ts';
import { byteSource, startsAsJson } from './zip/byte-source.ts';
import type { ZipWriter } from './zip/write-zip.ts';
import { ZipFiles } from './zip/zip-files.ts';
import { reading, requireGood, type FileSource } from './unreadable.ts';

/** Where a model or project file has what its extractor was imported from. */
const folder = 'imported/';
/** Teachable Machine's exports have three files, but weights may come in several pieces. */
const mostFiles = 70;
/** Bytes of all together; the largest that Teachable Machine makes have 6 MB. */
const largestTotal = 160 * 2 ** 20;

/**
 * Adds the files that an extractor was imported from; nothing for extractors that pages bring themselves.
 * They are stored unchanged, so that their own reader checks them again when they are opened.
 */
export async function addImportedFiles(zip: ZipWriter, extractorId: string): Promise<void> {
  for (const [name, blob] of importedFilesOf(extractorId)) {
    await zip.addStored(folder + name, [blob]);
  }
}

/**
 * The files that the extractor of a model or a project was imported from, by name: another page can import it
 * from them. Only their sizes and checksums have been checked.
 *
 * @returns an empty map if the extractor is one that pages bring themselves.
 * @throws {TlError} `model-corrupt`, `aborted`.
 */
export function readImportedFiles(
  source: FileSource,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, Blob>> {
  return reading('model', source, async () => {
    const bytes = byteSource(source);
    const found = new Map<string, Blob>();
    if (await startsAsJson(bytes)) return found;
    const files = await ZipFiles.open(bytes);
    const names = files.names.filter((name) => name.startsWith(folder) && !name.endsWith('/'));
    requireGood(names.length <= mostFiles, `it has ${names.length} files in "${folder}"`);
    let left = largestTotal;
    for (const name of names) {
      throwIfAborted(signal);
      const content = await files.read(name, left);
      left -= content.length;
      found.set(name.slice(folder.length), new Blob([content.slice()]));
    }
    return found;
  });
}
