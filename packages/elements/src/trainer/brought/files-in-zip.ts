import { loadCode, throwIfAborted } from '@tl-elements/core/base';
import {
  foldersIn,
  isLeftBySystem,
  isOfKind,
  type FileKind,
  type FoundFile,
} from '@tl-elements/sources';

/** The first half of a type, which the files of a zip do not have. */
const types: Readonly<Record<FileKind, string>> = {
  picture: 'image/',
  sound: 'audio/',
  video: 'video/',
};

/**
 * The files of one kind in a zip, with the folder of each.
 *
 * @returns null if it is no zip, has none, or describes itself in a JSON file, as projects and models do.
 * @throws {TlError} `aborted`.
 */
export async function filesInZip(
  zip: File,
  kind: FileKind,
  signal: AbortSignal,
): Promise<readonly FoundFile[] | null> {
  if (!/\.zip$/i.test(zip.name)) return null;
  const { byteSource, openZip, Unreadable } = await loadCode(() => import('@tl-elements/core/zip'));
  try {
    const entries = await openZip(byteSource(zip));
    if (entries.some(({ name }) => /\.(json|bin)$/i.test(name))) return null;
    const found: FoundFile[] = [];
    for (const entry of entries) {
      const name = entry.name.split('/').at(-1)!;
      const isWanted =
        isOfKind[kind]({ name, type: '' }) && !entry.name.split('/').some(isLeftBySystem);
      if (!isWanted) continue;
      throwIfAborted(signal);
      const isKeypoints = /\.keypoints$/i.test(name);
      const type = isKeypoints ? 'application/x-keypoints' : `${types[kind]}${extensionOf(name)}`;
      const file = new File([new Uint8Array(await entry.read())], name, { type });
      found.push({ file, ...foldersIn(entry.name) });
    }
    return found.length > 0 ? found : null;
  } catch (error) {
    if (error instanceof Unreadable) return null; // Opening it says what is wrong with it.
    throw error;
  }
}

function extensionOf(name: string): string {
  const extension = name.split('.').at(-1)!.toLowerCase();
  return { jpg: 'jpeg', mp3: 'mpeg', m4a: 'mp4', mov: 'quicktime' }[extension] ?? extension;
}
