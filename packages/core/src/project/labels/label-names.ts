import { TlError } from '../../errors.ts';

/** @throws {TlError} `label-unknown`. */
export function requireLabel(labels: readonly string[], name: string): void {
  if (labels.includes(name)) return;
  throw new TlError(
    'label-unknown',
    `There is no label "${name}". Add it first, or choose one of: ${labels.join(', ') || 'none yet'}.`,
  );
}

/** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
export function requireNewName(labels: readonly string[], name: string): void {
  if (name.trim() === '') {
    throw new TlError('input-empty', 'A label needs a name. Type at least one letter.');
  }
  if (labels.includes(name)) {
    throw new TlError('label-exists', `There is a label "${name}" already. Choose another name.`);
  }
}
