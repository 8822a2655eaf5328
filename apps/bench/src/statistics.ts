/** A mean and its standard error. */
export interface Summary {
  readonly mean: number;
  /** Standard error of the mean, from the sample's own standard deviation. */
  readonly standardError: number;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean and standard error of independent values; the error is NaN for a single one. */
export function summarize(values: readonly number[]): Summary {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** Summary of `ours - theirs`, pair by pair: what both share (the draw) cancels. */
export function pairedDifference(ours: readonly number[], theirs: readonly number[]): Summary {
  return summarize(ours.map((value, index) => value - (theirs[index] as number)));
}

/** The value below which a `fraction` of `values` lies, interpolated between neighbors. */
export function quantile(values: ArrayLike<number>, fraction: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * fraction;
  const below = Math.floor(place);
  const [low, high] = [sorted[below] as number, sorted[Math.ceil(place)] as number];
  return low + (high - low) * (place - below);
}

export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * The probability that one of `unknown` scores above one of `known`, ties counting half: the area
 * under the ROC curve, by its equality with the statistic of Mann and Whitney.
 */
export function auroc(known: readonly number[], unknown: readonly number[]): number {
  const all = [
    ...known.map((score) => ({ score, isUnknown: false })),
    ...unknown.map((score) => ({ score, isUnknown: true })),
  ].sort((a, b) => a.score - b.score);
  let wins = 0;
  let knownBelow = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end++;
    const ties = all.slice(start, end);
    const tiedUnknown = ties.filter(({ isUnknown }) => isUnknown).length;
    const tiedKnown = ties.length - tiedUnknown;
    wins += tiedUnknown * (knownBelow + tiedKnown / 2);
    knownBelow += tiedKnown;
    start = end;
  }
  return wins / (known.length * unknown.length);
}

/** The share of `unknown` scores above the threshold that refuses a `refused` share of `known`. */
export function detectionAt(
  refused: number,
  known: readonly number[],
  unknown: readonly number[],
): number {
  const threshold = quantile(known, 1 - refused);
  return unknown.filter((score) => score > threshold).length / unknown.length;
}

/** The standard normal quantile that leaves 5 % on either side. */
const z = 1.6448536269514722;

/** The 90 % Wilson score interval of a proportion `observed` in `trials`. */
export function wilsonInterval(observed: number, trials: number): { low: number; high: number } {
  const spread = z ** 2 / trials;
  const center = observed + spread / 2;
  const half = z * Math.sqrt((observed * (1 - observed)) / trials + spread / (4 * trials));
  return { low: (center - half) / (1 + spread), high: (center + half) / (1 + spread) };
}
