import { quantile } from '../head/unknown/quantile.ts';

/** Slower than this part of what nearly all examples reach is no movement that was taught. */
const leastPart = 0.5;
const nearlyAll = 0.05;

/**
 * The speed that a movement must reach to be one of those taught: standing still, which resembles the beginning of
 * everything, does not.
 *
 * @param speeds of the examples (`DescribedMovement.speed`), at least one.
 */
export function leastSpeedOf(speeds: readonly number[]): number {
  return leastPart * quantile(speeds, nearlyAll);
}
