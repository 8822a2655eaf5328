import { findTargets, type TargetPlace } from '../find-targets.ts';
import { unreadable } from '../read-text.ts';

/** Lets something of the page follow a score, 0..1. @throws {TlError} `target-missing`. */
export type ScoreFollower = (score: number) => void;

/** Writes a score to one element. */
type Writer = (target: Element, score: number) => void;

/**
 * What follows the score: a custom property and a `data-*` attribute get 0..1, with three decimals; `value` and
 * `aria-valuenow` get their place between the least and the greatest value of the element.
 *
 * @throws {TlError} `trigger-unreadable` for every other name.
 */
export function scoreFollower(place: TargetPlace, name: string): ScoreFollower {
  const write = writerOf(name);
  return (score) => findTargets(place).forEach((target) => write(target, score));
}

function writerOf(name: string): Writer {
  if (/^--[\w-]+$/.test(name)) return (target, score) => setProperty(target, name, score);
  if (/^data-[a-z][\w.-]*$/.test(name)) {
    return (target, score) => target.setAttribute(name, rounded(score));
  }
  if (name === 'value') return setValue;
  if (name === 'aria-valuenow') return setValueNow;
  throw unreadable(
    'set',
    name,
    'It sets a custom property (--glow), a data attribute (data-level), value or aria-valuenow, and nothing else.',
  );
}

const rounded = (score: number) => String(Number(score.toFixed(3)));

function setProperty(target: Element, name: string, score: number): void {
  (target as HTMLElement | SVGElement).style.setProperty(name, rounded(score));
}

function setValue(target: Element, score: number): void {
  if (target instanceof HTMLProgressElement || target instanceof HTMLMeterElement) {
    const low = target instanceof HTMLMeterElement ? target.min : 0;
    target.value = between(low, target.max, score);
  } else if (target instanceof HTMLInputElement) {
    const isRange = target.type === 'range';
    const low = numberOr(target.min, 0);
    const high = numberOr(target.max, isRange ? 100 : 1);
    target.value = rounded(between(low, high, score));
    // So that the page's own script and a form react as if somebody had moved it.
    target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  } else if (target instanceof HTMLOutputElement) {
    target.value = rounded(score);
  }
}

function setValueNow(target: Element, score: number): void {
  const low = numberOr(target.ariaValueMin, 0);
  const high = numberOr(target.ariaValueMax, 100);
  target.ariaValueNow = rounded(between(low, high, score));
}

const between = (low: number, high: number, share: number) => low + (high - low) * share;

function numberOr(text: string | null, standard: number): number {
  return text !== null && text !== '' && Number.isFinite(Number(text)) ? Number(text) : standard;
}
