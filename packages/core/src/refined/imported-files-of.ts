import { registeredExtractors } from '../registry.ts';

/** The files that the extractor of that id was imported from, by name; none of one that is not imported. */
export function importedFilesOf(id: string): ReadonlyMap<string, Blob> {
  return registeredExtractors.get(id)?.importedFiles ?? new Map<string, Blob>();
}
