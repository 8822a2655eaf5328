import { requireGood } from './unreadable.ts';

/** @throws {Unreadable} where a label has no name, or two have the same. */
export function checkLabels(labels: readonly string[]): void {
  const empty = labels.findIndex((label) => label.trim() === '');
  requireGood(empty < 0, `its label ${empty + 1} has no name`);
  requireGood(new Set(labels).size === labels.length, 'two of its labels have the same name');
}
