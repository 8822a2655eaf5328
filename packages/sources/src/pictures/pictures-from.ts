import { findFiles, type FoundFile, type PictureCarrier } from './found-files.ts';

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
