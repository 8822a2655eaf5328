import { TlError } from '@tl-elements/core/base';
import type { Setting } from './trigger-settings.ts';

/** An attribute's text without the spaces around it; null if it is absent. */
export function textOf(setting: Setting): string | null {
  return setting === null ? null : String(setting).trim();
}

/** The error for an attribute's text that can't be used. @param use what to write instead, as a sentence. */
export function unreadable(attribute: string, value: string, use: string): TlError {
  return new TlError('trigger-unreadable', `The trigger can't use ${attribute}="${value}". ${use}`);
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, '': 1 };

/**
 * A time in milliseconds: `150ms`, `1s`, `1.5s`; a bare number is in milliseconds.
 *
 * @throws {TlError} `trigger-unreadable`.
 */
export function readTime(attribute: string, text: string): number {
  const [, amount, unit = ''] = /^(\d*\.?\d+)\s*(ms|s)?$/i.exec(text) ?? [];
  const factor = unitMs[unit.toLowerCase()];
  if (amount === undefined || factor === undefined) {
    throw unreadable(attribute, text, 'Write a time, such as 150ms or 1s.');
  }
  return Number(amount) * factor;
}

/**
 * A share, 0..1: `0.8` or `80%`.
 *
 * @throws {TlError} `trigger-unreadable`.
 */
export function readShare(attribute: string, text: string): number {
  const [, amount, percent] = /^(\d*\.?\d+)\s*(%)?$/.exec(text) ?? [];
  const share = Number(amount) / (percent ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw unreadable(attribute, text, 'Write a number from 0 to 1, such as 0.8.');
}
