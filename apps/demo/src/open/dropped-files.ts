/** The files of a drop; those of a folder, with all that lies in it, for a folder. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  // Entries and files alike are gone after the event: both are asked for before anything is awaited.
  const all = [...files];
  const folders = [...items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null)
    .filter(isFolder);
  if (folders.length === 0) return all;
  return (await Promise.all(folders.map(filesIn))).flat();
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const found: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) found.push(...(await filesIn(entry)));
    else if (isFile(entry)) {
      found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    }
  }
  return found;
}

/** A reader hands out a hundred or so at a time, and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  let batch: FileSystemEntry[];
  do {
    batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    all.push(...batch);
  } while (batch.length > 0);
  return all;
}

// Not by `instanceof`: Chromium calls these kinds by other names than the others.
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
