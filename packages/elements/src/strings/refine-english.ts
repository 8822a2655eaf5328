import { count } from './count.ts';

/** The English texts about refining the network. */
export const refineEnglish = {
  offer: (seconds: number) =>
    `This could get better: refine the network (about ${duration(seconds)}).`,
  /** The button beside it. */
  start: 'Refine',
  running: 'Refining the network',
  left: (seconds: number) => `${duration(seconds)} left`,
  pause: 'Pause',
  resume: 'Continue',
  paused: 'Paused',
  /** Shares of examples that were held back, 0..1. */
  helped: (before: number, after: number) =>
    `Refined. Of the examples held back, ${percent(after)} are right now, ${percent(before)} before.`,
  unhelpful: 'Refining did not help here. Nothing has changed.',
};

/** These texts in any language. */
export type RefineWords = typeof refineEnglish;

function duration(seconds: number): string {
  if (seconds < 60) return count(seconds, 'second', 'seconds');
  return count(seconds / 60, 'minute', 'minutes');
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u202f%`;
}
