import { throwIfAborted, TlError } from '@tl-elements/core/base';

/** What people drop, paste or choose. Folders too, if the browser passes them on. */
export type PictureCarrier = DataTransfer | ClipboardItems | Iterable<File> | ArrayLike<File>;

/**
 * The picture files in what was dropped, pasted or chosen, folders opened, in the order of their
 * paths. Other files are left out, and so are the files that systems leave in folders. Call it
 * within the event: the browser empties a `DataTransfer` right after.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function picturesFrom(
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  return wantedFrom(carrier, isPicture, signal);
}

/**
 * The sound files in what was dropped, pasted or chosen. As `picturesFrom`.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function soundsFrom(
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  return wantedFrom(carrier, isSound, signal);
}

/**
 * The video files in what was dropped, pasted or chosen. As `picturesFrom`.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function videosFrom(
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  return wantedFrom(carrier, isVideo, signal);
}

async function wantedFrom(
  carrier: PictureCarrier,
  isWanted: (file: File) => boolean,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  const files = await filesOf(carrier, signal);
  throwIfAborted(signal);
  return files.filter((file) => !isHidden(file) && isWanted(file));
}

function filesOf(
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly File[]> | readonly File[] {
  if (carrier instanceof DataTransfer) return filesOfTransfer(carrier, signal);
  const items = Array.from(carrier as ArrayLike<File | ClipboardItem>);
  return isClipboard(items) ? filesOfClipboard(items) : (items as File[]);
}

async function filesOfTransfer(
  transfer: DataTransfer,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  // All of it before the first `await`, after which the transfer is empty. WebKit can't read a file
  // that a script put into it by its entry.
  const found = items.map((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory ? entry : item.getAsFile();
  });
  const files: File[] = [];
  for (const one of found) {
    if (one instanceof File) files.push(one);
    else if (one) files.push(...(await filesUnder(one, signal)));
  }
  return files;
}

async function filesUnder(entry: FileSystemEntry, signal?: AbortSignal): Promise<readonly File[]> {
  throwIfAborted(signal);
  if (isLeftBySystem(entry.name)) return [];
  if (entry.isFile) {
    return [
      await read<File>(entry, (...callbacks) => (entry as FileSystemFileEntry).file(...callbacks)),
    ];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // Chromium returns a hundred at a time, and none at the end.
    const some = await read<FileSystemEntry[]>(entry, (...callbacks) =>
      reader.readEntries(...callbacks),
    );
    if (some.length === 0) break;
    children.push(...some);
  }
  children.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const files: File[] = [];
  for (const child of children) files.push(...(await filesUnder(child, signal)));
  return files;
}

async function read<Value>(
  entry: FileSystemEntry,
  start: (done: (value: Value) => void, failed: (cause: DOMException) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) =>
    start(resolve, (cause) => {
      const message = `${entry.name} could not be read. Check that it is still there and that you may open it, then drop it again.`;
      reject(new TlError('input-unreadable', message, { cause }));
    }),
  );
}

async function filesOfClipboard(items: readonly ClipboardItem[]): Promise<readonly File[]> {
  const found = await Promise.all(
    items.map(async (item) => {
      const type = item.types.find((candidate) => candidate.startsWith('image/'));
      return type ? [new File([await item.getType(type)], 'Pasted picture', { type })] : [];
    }),
  );
  return found.flat();
}

function isClipboard(items: readonly (File | ClipboardItem)[]): items is readonly ClipboardItem[] {
  return items.some((item) => !(item instanceof File));
}

/** By type, or by name: systems give no type to files that they don't know, such as HEIC. */
function isPicture({ type, name }: File): boolean {
  return (
    type.startsWith('image/') ||
    (type === '' && /\.(jpe?g|png|webp|gif|bmp|avif|hei[cf]|tiff?)$/i.test(name))
  );
}

function isSound({ type, name }: File): boolean {
  return (
    type.startsWith('audio/') ||
    (type === '' && /\.(wav|mp3|m4a|aac|ogg|opus|flac|webm)$/i.test(name))
  );
}

function isVideo({ type, name }: File): boolean {
  return type.startsWith('video/') || (type === '' && /\.(mp4|m4v|mov|webm|ogv)$/i.test(name));
}

function isHidden({ name, webkitRelativePath }: File): boolean {
  return webkitRelativePath.split('/').some(isLeftBySystem) || isLeftBySystem(name);
}

function isLeftBySystem(name: string): boolean {
  return name === '__MACOSX' || name === 'Thumbs.db' || name.startsWith('.');
}
