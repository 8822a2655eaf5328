import { contentKind, TlError } from '@tl-elements/core/base';
import type { TeachableMachineSource } from '@tl-elements/teachable-machine';
import { isTeachableMachine } from './is-teachable-machine.ts';
import { readDataUrl } from './read-data-url.ts';

/** A file of ours, or one of Teachable Machine. */
export type Found = { readonly own: Blob } | { readonly foreign: TeachableMachineSource };

/**
 * Finds out whose a file is.
 *
 * @param file a `data:` address stands for its content.
 * @throws {TlError} `model-corrupt` or `project-corrupt` if something else was sent in place of the file: a pointer, a web page.
 */
export async function sortFile(file: Blob | URL, what: 'model' | 'project'): Promise<Found> {
  if (file instanceof URL) return sortFile(readDataUrl(file), what);
  const kind = contentKind(new Uint8Array(await file.slice(0, 1000).arrayBuffer()));
  if (kind !== null) {
    const name = file instanceof File && file.name ? file.name : `This ${what}`;
    throw new TlError(`${what}-corrupt`, `${name} can't be read: ${kind}.`);
  }
  if (!(await isTeachableMachine(file))) return { own: file };
  return { foreign: file instanceof File ? [file] : file };
}
