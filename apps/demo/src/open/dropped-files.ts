/** The files of a drop. If folders were dropped, all files in them, and no others. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  // The browser takes entries and files away after the event: read both before the first await.
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

/** All entries of a folder. A reader returns about a hundred at a time, and none at the end. */
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

// `instanceof` does not work here: Chromium has other names for these classes than other browsers.
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
