/** The standard normal quantile that leaves 5 % on either side. */
const z = 1.6448536269514722;

/**
 * The 90 % Wilson score interval of a proportion (E. B. Wilson, 1927).
 *
 * @param proportion observed, 0..1.
 * @param count independent trials.
 */
export function wilsonInterval(
  proportion: number,
  count: number,
): { readonly low: number; readonly high: number } {
  const spread = z ** 2 / count;
  const center = proportion + spread / 2;
  const half = z * Math.sqrt((proportion * (1 - proportion)) / count + spread / (4 * count));
  const scale = 1 + spread;
  return {
    low: Math.max(0, (center - half) / scale),
    high: Math.min(1, (center + half) / scale),
  };
}
