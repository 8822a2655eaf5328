import { throwIfAborted, TlError } from '@tl-elements/core/base';

/** What people drop, paste or choose: folders too, where the browser hands them over. */
export type PictureCarrier = DataTransfer | ClipboardItems | Iterable<File> | ArrayLike<File>;

/**
 * The picture files in what was dropped, pasted or chosen, folders opened, in the order of their
 * paths. What is not a picture is left out, and so are the files that systems leave in folders.
 * Call it within the event: the browser empties a `DataTransfer` right after.
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
 * The sound files in what was dropped, pasted or chosen, as `picturesFrom` finds pictures.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function soundsFrom(
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  return wantedFrom(carrier, isSound, signal);
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
  // All of it before the first wait, after which the transfer is empty. What a script put into it
  // is no entry of a file system.
  const found = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
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
    return [await read<File>(entry, (...told) => (entry as FileSystemFileEntry).file(...told))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // Chromium hands over a hundred at a time, and none at the end.
    const some = await read<FileSystemEntry[]>(entry, (...told) => reader.readEntries(...told));
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
      const message = `${entry.name} could not be read. See whether it is still there and may be opened; then drop it again.`;
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

/** By type; by name too, since systems give no type to kinds they don't know, HEIC above all. */
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

function isHidden({ name, webkitRelativePath }: File): boolean {
  return webkitRelativePath.split('/').some(isLeftBySystem) || isLeftBySystem(name);
}

function isLeftBySystem(name: string): boolean {
  return name === '__MACOSX' || name === 'Thumbs.db' || name.startsWith('.');
}
