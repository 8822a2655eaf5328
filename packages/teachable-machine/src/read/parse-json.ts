import { readJson } from '@tl-elements/core/bytes';
import { corruptFile } from './export-errors.ts';

/**
 * The JSON that `bytes` are, not checked yet.
 *
 * @param file what to call them in a failure.
 * @throws {TlError} `model-corrupt`.
 */
export function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return readJson(bytes);
  } catch (cause) {
    throw corruptFile(file, 'it is not JSON', cause);
  }
}
