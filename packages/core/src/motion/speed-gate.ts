import { quantile } from '../head/unknown/quantile.ts';

/** Slower than this part of what nearly all examples reach is no movement that was taught. */
const leastPart = 0.5;
const nearlyAll = 0.05;
const leastFast = 0.4;
/** Keeps the logarithm finite where nothing moves. */
const stillness = 0.02;

/**
 * So small that no head learns from it, since it divides features by what they vary by, but by no less than a part of
 * what all of them do: movements that are made more slowly are the same.
 */
const quiet = 1e-3;

/** @param speed in units of the layout for each sixteenth of a second. */
export function speedFeature(speed: number): number {
  return quiet * Math.log(stillness + speed);
}

/**
 * The speed that a movement must reach to be one of those taught: standing still, which resembles the beginning of
 * everything, does not.
 *
 * @param speeds of the examples, at least one: their features of speed.
 * @returns a feature of speed.
 */
export function leastSpeedOf(speeds: readonly number[]): number {
  const reached = Math.exp(quantile(speeds, nearlyAll) / quiet) - stillness;
  return speedFeature(leastPart * reached);
}

/** Whether most of a movement is as fast as `leastSpeed`. @param speeds of `DescribedMovement`. */
export function moves(speeds: readonly number[], leastSpeed: number): boolean {
  const fast = speeds.filter((speed) => speed >= leastSpeed);
  return fast.length >= leastFast * speeds.length;
}
