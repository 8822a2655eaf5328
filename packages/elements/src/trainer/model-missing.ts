import { TlError } from '@tl-elements/core/base';

/** The error for a missing model. */
export function modelMissing(): TlError {
  return new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
}
