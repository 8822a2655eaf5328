import type { FileCarrier } from '../../media/medium.ts';

/**
 * The files that somebody picked one by one, without those in folders. Call it within
 * the event: the browser empties a `DataTransfer` right after.
 */
export function broughtFiles(carrier: FileCarrier): readonly File[] {
  if (carrier instanceof DataTransfer) {
    return [...carrier.items].flatMap((item) => {
      if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory) return [];
      return item.getAsFile() ?? [];
    });
  }
  const items = Array.from(carrier as ArrayLike<File | ClipboardItem>);
  return items.filter((item): item is File => item instanceof File);
}

/** The files that are not usable, except hidden files of the system. */
export function without(files: readonly File[], usable: readonly File[]): readonly File[] {
  // A dropped file is handed over more than once, each time as another object.
  const isSame = (a: File, b: File) =>
    a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
  return files.filter(
    (file) => !file.name.startsWith('.') && !usable.some((each) => isSame(each, file)),
  );
}
