import { throwIfAborted, TlError } from '@tl-elements/core/base';

/** A kind of files that examples are made of. */
export type FileKind = 'picture' | 'sound' | 'video';

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
  return filesOf('picture', carrier, signal);
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
  return filesOf('sound', carrier, signal);
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
  return filesOf('video', carrier, signal);
}

/**
 * The files of one kind, and the folder that each was in. As `picturesFrom`.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function filesInFolders(
  kind: FileKind,
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly FoundFile[]> {
  return (await findFiles(carrier, signal)).filter(({ file }) => isOfKind[kind](file));
}

/** What tells whether a file is of a kind. */
export const isOfKind: Readonly<Record<FileKind, (file: Pick<File, 'type' | 'name'>) => boolean>> =
  { picture: isPicture, sound: isSound, video: isVideo };

async function filesOf(
  kind: FileKind,
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  return (await filesInFolders(kind, carrier, signal)).map(({ file }) => file);
}

/** By type, or by name: systems give no type to files that they don't know, such as HEIC. */
function isPicture({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return (
    type.startsWith('image/') ||
    (type === '' && /\.(jpe?g|png|webp|gif|bmp|avif|hei[cf]|tiff?)$/i.test(name))
  );
}

function isSound({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return (
    type.startsWith('audio/') ||
    (type === '' && /\.(wav|mp3|m4a|aac|ogg|opus|flac|webm)$/i.test(name))
  );
}

/** Or the keypoints of a movement, as a trainer saves them. */
function isVideo({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return (
    type.startsWith('video/') ||
    type === 'application/x-keypoints' ||
    (type === '' && /\.(mp4|m4v|mov|webm|ogv|keypoints)$/i.test(name))
  );
}

/** What people drop, paste or choose. Folders too, if the browser passes them on. */
export type PictureCarrier = DataTransfer | ClipboardItems | Iterable<File> | ArrayLike<File>;

/** A file, and where it was. */
export interface FoundFile {
  readonly file: File;
  /** Name of the folder that it lies in; null: it was brought by itself. */
  readonly folder: string | null;
  /** Name of the folder around that one; null: there is none. */
  readonly outer: string | null;
}

/** All files, folders opened, in the order of their paths, without those that systems leave in folders. */
async function findFiles(
  carrier: PictureCarrier,
  signal?: AbortSignal,
): Promise<readonly FoundFile[]> {
  const found =
    carrier instanceof DataTransfer
      ? await filesOfTransfer(carrier, signal)
      : await filesOfList(Array.from(carrier as ArrayLike<File | ClipboardItem>));
  throwIfAborted(signal);
  return found.filter(({ file }) => !isHidden(file));
}

async function filesOfList(
  items: readonly (File | ClipboardItem)[],
): Promise<readonly FoundFile[]> {
  const files = isClipboard(items) ? await filesOfClipboard(items) : (items as File[]);
  return files.map((file) => ({ file, ...foldersIn(file.webkitRelativePath) }));
}

/** Of `pictures/cats/1.jpg` these are `cats` and, around it, `pictures`; null where the path names none. */
export function foldersIn(path: string): Pick<FoundFile, 'folder' | 'outer'> {
  const names = path.split('/');
  return { folder: names.at(-2) ?? null, outer: names.at(-3) ?? null };
}

async function filesOfTransfer(
  transfer: DataTransfer,
  signal?: AbortSignal,
): Promise<readonly FoundFile[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  // All of it before the first `await`, after which the transfer is empty. WebKit can't read a file
  // that a script put into it by its entry.
  const found = items.map((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory ? entry : item.getAsFile();
  });
  const files: FoundFile[] = [];
  for (const one of found) {
    if (one instanceof File) files.push({ file: one, folder: null, outer: null });
    else if (one) files.push(...(await filesUnder(one, [], signal)));
  }
  return files;
}

/** @param around names of the folders around it, the innermost first. */
async function filesUnder(
  entry: FileSystemEntry,
  around: readonly string[],
  signal?: AbortSignal,
): Promise<readonly FoundFile[]> {
  throwIfAborted(signal);
  if (isLeftBySystem(entry.name)) return [];
  if (entry.isFile) {
    const open = (entry as FileSystemFileEntry).file.bind(entry);
    const [folder = null, outer = null] = around;
    return [{ file: await read<File>(entry, open), folder, outer }];
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
  const files: FoundFile[] = [];
  for (const child of children)
    files.push(...(await filesUnder(child, [entry.name, ...around], signal)));
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

function isHidden({ name, webkitRelativePath }: File): boolean {
  return webkitRelativePath.split('/').some(isLeftBySystem) || isLeftBySystem(name);
}

/** True for what systems leave in folders and zips. */
export function isLeftBySystem(name: string): boolean {
  return name === '__MACOSX' || name === 'Thumbs.db' || name.startsWith('.');
}
