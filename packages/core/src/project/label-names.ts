import { TlError } from '../errors.ts';

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

/** The names, if they have this one. @throws {TlError} `label-unknown`. */
export function knownName(names: readonly string[], name: string): readonly string[] {
  requireLabel(names, name);
  return names;
}

/** With one more. @throws {TlError} `label-exists`, `input-empty`. */
export function withName(names: readonly string[], name: string): readonly string[] {
  requireNewName(names, name);
  return [...names, name];
}

/** With another name for one. @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
export function withNewName(names: readonly string[], from: string, to: string): readonly string[] {
  requireLabel(names, from);
  if (from === to) return names;
  requireNewName(names, to);
  return names.map((name) => (name === from ? to : name));
}

/** Without one. @throws {TlError} `label-unknown`. */
export function withoutName(names: readonly string[], name: string): readonly string[] {
  return knownName(names, name).filter((each) => each !== name);
}

/** These and no others: those that stay come first. @throws {TlError} `input-empty`. */
export function withNames(names: readonly string[], wanted: readonly string[]): readonly string[] {
  const stay = names.filter((name) => wanted.includes(name));
  return [...new Set(wanted)].filter((name) => !stay.includes(name)).reduce(withName, stay);
}
