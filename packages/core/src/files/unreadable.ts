import { TlError } from '../errors.ts';

/** Says what is wrong with a file, as the end of a sentence. `reading` turns it into a `TlError`. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** @throws {Unreadable} unless `isGood`. */
export function requireGood(isGood: boolean, otherwise: string): asserts isGood {
  if (!isGood) throw new Unreadable(otherwise);
}

/** What a page may give to be read. */
export type FileSource = Blob | Uint8Array | ArrayBuffer;

const advice = {
  model: 'Save it again where it was made, or use another copy.',
  project: 'Use another copy. What is open here has not changed.',
} as const;

/**
 * Reads with `read`; a failure names the file.
 *
 * @throws {TlError} `model-corrupt` or `project-corrupt` for an `Unreadable`; other errors unchanged.
 */
export async function reading<Read>(
  kind: 'model' | 'project',
  source: FileSource,
  read: () => Promise<Read>,
): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new TlError(
      `${kind}-corrupt`,
      `${nameOf(kind, source)} can't be read: ${error.message}. ${advice[kind]}`,
      { cause: error },
    );
  }
}

/** The failure of a file that a later version wrote. */
export function tooNew(
  kind: 'model' | 'project',
  source: FileSource,
  found: number,
  known: number,
): TlError {
  return new TlError(
    `${kind}-too-new`,
    `${nameOf(kind, source)} was saved in version ${found} of the format, and this page reads version ${known}. ` +
      'Update the script of this page to its latest version.',
  );
}

/** The file's name, for a sentence; without a name, its kind. */
function nameOf(kind: 'model' | 'project', source: FileSource): string {
  return source instanceof File && source.name !== ''
    ? `The ${kind} "${source.name}"`
    : `This ${kind}`;
}
