import { TlError } from '@tl-elements/core/base';
import type { PropertyDeclaration } from 'lit';

/** A Lit property that says what its values mean. */
export interface SettableProperty extends PropertyDeclaration {
  /**
   * Turns any value that is set into one of the property. Frameworks set a number as text, and `undefined`
   * for a value that is gone.
   *
   * @throws {TlError} `input-unreadable`.
   */
  readonly read?: (value: unknown) => unknown;
}

/** A text; null if there is none. A URL is one, too. */
export function text(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value instanceof URL) return String(value);
  throw new TlError('input-unreadable', `Set it to a text, not to ${kindOf(value)}.`);
}

/** A `<tl-trainer>`, or the id of one. */
export function trainerOrId(value: unknown): unknown {
  return value instanceof Object && 'follow' in value ? value : text(value);
}

/** A text, or another one if there is none. */
export const textOr =
  (standard: string) =>
  (value: unknown): string =>
    text(value) ?? standard;

/** A number, also one that is written as text, or another one if there is none. */
export const numberOr =
  <Standard extends number | null>(standard: Standard) =>
  (value: unknown): number | Standard => {
    const isNumber = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return isNumber && !Number.isNaN(Number(value)) ? Number(value) : standard;
  };

/** As for the attribute, empty text means true. */
export function isOn(value: unknown): boolean {
  return value === '' || Boolean(value);
}

/** True, false, or null if nothing is said. Of text: `no` means false. */
export function yesOrNo(value: unknown): boolean | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? !/^(no|false|off)$/i.test(value.trim()) : Boolean(value);
}

/**
 * The names of labels: those in a text, separated by commas, or an array of them. Null if nothing
 * is said.
 *
 * @throws {TlError} `input-unreadable` for anything else.
 */
export function labelNames(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null;
  const names: unknown = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(names)) {
    throw new TlError(
      'input-unreadable',
      `Set "labels" to a text of names with commas between them, or to an array of names, not to ${kindOf(value)}.`,
    );
  }
  return (names as unknown[]).map((name) => String(name).trim()).filter((name) => name !== '');
}

/** For messages. */
const kindOf = (value: unknown): string => `a value of type ${typeof value}`;
