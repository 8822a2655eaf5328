import { throwIfAborted } from '../abort.ts';
import { byteSource, startsAsJson, ZipFiles } from './read-zip.ts';
import type { ZipWriter } from './write-zip.ts';
import { reading, requireGood, type FileSource } from './unreadable.ts';
import { registeredExtractors } from '../registry.ts';

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

/** Names of the files that a refined extractor is stored as. */
export const refinedFiles = { info: 'refined.json', tail: 'refined.bin' } as const;

/** Whether files from a model or project (`readImportedFiles`) are those of a refined extractor. */
export function isRefined(files: ReadonlyMap<string, Blob>): boolean {
  return files.has(refinedFiles.tail);
}

/** The files that the extractor of that id was imported from, by name; none of one that is not imported. */
export function importedFilesOf(id: string): ReadonlyMap<string, Blob> {
  return registeredExtractors.get(id)?.importedFiles ?? new Map<string, Blob>();
}
