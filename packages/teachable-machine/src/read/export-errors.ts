import { TlError } from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';

/**
 * The failure of reading a file that is damaged.
 *
 * @param file its name or address.
 * @param what ends the sentence "... can't be read: ".
 */
export function corruptFile(file: string, what: string, cause?: unknown): TlError {
  return new TlError(
    'model-corrupt',
    `${file} can't be read: ${what}. Export it again, or take another copy.`,
    { cause },
  );
}

/** The failure of reading a file that is whole and holds what is not read here. */
export function unsupportedFile(file: string, what: string): TlError {
  return new TlError(
    'model-unsupported',
    `${file} can't be used here: ${what}. ` +
      'What opens are image, audio and pose models that Teachable Machine has exported, and its .tm projects.',
  );
}

/** The failure of opening what Teachable Machine has exported for another program. */
export function otherExportError(file: string, what: string): TlError {
  return new TlError('model-unsupported', `${file} can't be used here: ${what}.`);
}

/** @throws {TlError} `model-corrupt` unless `isGood`. */
export function requireFile(isGood: boolean, file: string, otherwise: string): asserts isGood {
  if (!isGood) throw corruptFile(file, otherwise);
}

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
