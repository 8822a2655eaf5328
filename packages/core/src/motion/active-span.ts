import { quantile } from '../head/unknown/quantile.ts';
import type { Channels } from './channels.ts';

/** Steps up to this quantile are rest: noise, or the slowest part of a movement. */
const restQuantile = 0.2;
/** The movement is where all but this share of the path at each end is made. */
const endShare = 0.05;
/** Of the window: no movement is taken for shorter. */
const leastShare = 0.3;

/** Where in a window something moves: places among its samples, fractions included. */
export interface ActiveSpan {
  readonly from: number;
  readonly to: number;
}

/** The length of each step from a sample to the next over all channels, `count - 1` numbers. */
export function stepLengths({ count, width, values }: Channels): number[] {
  return Array.from({ length: count - 1 }, (_, step) => {
    let squares = 0;
    for (let j = step * width; j < (step + 1) * width; j++) {
      squares += (values[j + width]! - values[j]!) ** 2;
    }
    return Math.sqrt(squares);
  });
}

/** How far each step goes beyond rest. */
function stepsBeyondRest(steps: readonly number[]): number[] {
  const rest = quantile(steps, restQuantile);
  return steps.map((step) => Math.max(step - rest, 0));
}

/** The middle 90 % of a movement's path, widened by a sample at each end. The whole window where nothing moves. */
export function activeSpan(channels: Channels): ActiveSpan {
  const { count } = channels;
  const steps = stepsBeyondRest(stepLengths(channels));
  const last = count - 1;
  const from = placeOfShare(steps, endShare);
  const to = placeOfShare(steps, 1 - endShare);
  if (from === null || to === null) return { from: 0, to: last };
  return widen({ from: Math.max(0, from - 1), to: Math.min(last, to + 1) }, count);
}

/** Where half of a movement's path is made, as a place among the samples; null where nothing moves. */
export function middleOfPath(channels: Channels): number | null {
  return placeOfShare(stepLengths(channels), 0.5);
}

function widen({ from, to }: ActiveSpan, count: number): ActiveSpan {
  const missing = leastShare * count - (to - from);
  if (missing <= 0) return { from, to };
  const start = Math.min(Math.max(0, from - missing / 2), count - 1 - leastShare * count);
  return { from: start, to: start + leastShare * count };
}

/** Where the sum of the steps reaches a share of the whole, between samples by straight line. */
function placeOfShare(steps: readonly number[], share: number): number | null {
  const goal = share * steps.reduce((sum, step) => sum + step, 0);
  if (goal === 0) return null;
  let sum = 0;
  for (const [index, step] of steps.entries()) {
    if (sum + step >= goal) return index + (goal - sum) / step;
    sum += step;
  }
  return steps.length;
}
