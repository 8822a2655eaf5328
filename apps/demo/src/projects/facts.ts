const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "1 example", "2 examples", "no examples yet". */
export function countOf(count: number, noun: string): string {
  if (count === 0) return `no ${noun}s yet`;
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * How long ago something was: "just now", "5 minutes ago", "yesterday"; after 30 days, the date.
 *
 * @param at milliseconds since 1970, as is `now`.
 */
export function timeAgo(at: number, now: number): string {
  const passed = now - at;
  if (passed > 30 * 86_400_000) {
    return new Date(at).toLocaleDateString('en', { dateStyle: 'long' });
  }
  for (const [unit, ms] of units) {
    if (passed >= ms) return ago.format(-Math.floor(passed / ms), unit);
  }
  return 'just now';
}
