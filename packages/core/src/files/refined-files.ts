/** Names of the files that a refined extractor is stored as. */
export const refinedFiles = { info: 'refined.json', tail: 'refined.bin' } as const;

/** Whether files from a model or project (`readImportedFiles`) are those of a refined extractor. */
export function isRefined(files: ReadonlyMap<string, Blob>): boolean {
  return files.has(refinedFiles.tail);
}
