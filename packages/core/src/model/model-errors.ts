import { TlError } from '../errors.ts';

/** The failure of reading a model. `what` ends the sentence "This model can't be read: ...". */
export function corruptModel(what: string, cause?: unknown): TlError {
  return new TlError(
    'model-corrupt',
    `This model can't be read: ${what}. Save it again where it was made, or take another copy.`,
    { cause },
  );
}

/** @throws {TlError} `model-corrupt` unless `isGood`. */
export function requireModel(isGood: boolean, otherwise: string): asserts isGood {
  if (!isGood) throw corruptModel(otherwise);
}
