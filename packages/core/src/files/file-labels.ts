import { TlError } from '../errors.ts';
import { requireGood } from './unreadable.ts';

/** UTF-16 units that a label has at most in a file. */
export const longestLabel = 1000;
/** How many labels a file has at most. */
export const mostLabels = 4096;

/** @throws {TlError} `model-unsupported` if a reader would refuse such labels. */
export function requireSavable(labels: readonly string[]): void {
  if (labels.length > mostLabels) {
    throw new TlError(
      'model-unsupported',
      `A file holds at most ${mostLabels} labels, and these are ${labels.length}. Remove some, and save again.`,
    );
  }
  const unnamed = labels.findIndex((label) => label.trim() === '');
  if (unnamed >= 0) {
    throw new TlError(
      'model-unsupported',
      `Label ${unnamed + 1} has no name. Give it one, and save again.`,
    );
  }
  const long = labels.find((label) => label.length > longestLabel);
  if (long === undefined) return;
  throw new TlError(
    'model-unsupported',
    `The label "${long.slice(0, 20)}…" is too long for a file. Shorten it to ${longestLabel} characters, and save again.`,
  );
}

/** @throws {Unreadable} if a label has no name, or two have the same. */
export function checkLabels(labels: readonly string[]): void {
  const empty = labels.findIndex((label) => label.trim() === '');
  requireGood(empty < 0, `its label ${empty + 1} has no name`);
  requireGood(new Set(labels).size === labels.length, 'two of its labels have the same name');
}
