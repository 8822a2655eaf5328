import type { FeatureSubset, LeastThreshold } from '../../contracts/extractor.ts';
import type { UnknownDetector, UnknownLevel } from '../../contracts/head.ts';
import { quantile } from './quantile.ts';

/** From so many takes of each label on, their distances say more than any constant. */
const manyTakes = 10;

/** The quantile of held-out distances, and the part of the least threshold, that a level stands for. */
const levels: Readonly<Record<UnknownLevel, { readonly kept: number; readonly part: number }>> = {
  low: { kept: 0.99, part: 1.15 },
  normal: { kept: 0.95, part: 1 },
  strict: { kept: 0.85, part: 0.85 },
};

/**
 * The distance below which a detector in these subsets never calls anything unknown; 0: there is none.
 *
 * @param fewestTakes of any label that is held out.
 */
export function leastThresholdAt(subsets: readonly FeatureSubset[], fewestTakes: number): number {
  const stage = stageOf(fewestTakes);
  const parts = subsets.map(({ leastThreshold }) => leastThreshold?.[stage] ?? 0);
  return parts.includes(0) ? 0 : parts.reduce((sum, part) => sum + part, 0);
}

function stageOf(takes: number): keyof LeastThreshold {
  if (takes === 1) return 'oneTake';
  return takes < manyTakes ? 'fewTakes' : 'manyTakes';
}

/**
 * Thresholds that keep 99, 95 and 85 % of the examples that were held out, and at least those that another take is
 * likely to need.
 *
 * @param distances of held-out examples; at least one.
 * @param leastThreshold of `leastThresholdAt`.
 */
export function thresholdsFrom(
  distances: readonly number[],
  leastThreshold: number,
): UnknownDetector['thresholds'] {
  const at = ({ kept, part }: (typeof levels)[UnknownLevel]) =>
    Math.max(quantile(distances, kept), part * leastThreshold);
  return { low: at(levels.low), normal: at(levels.normal), strict: at(levels.strict) };
}
