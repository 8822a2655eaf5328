import { meanOf } from './statistics.ts';

/** The probabilities that a head gives for a test set. */
interface Answers {
  /** `n x labels`, row-major. */
  readonly probabilities: Float32Array;
  /** True label of each row. */
  readonly truth: readonly number[];
}

/** How good answers are; all but `logLoss` (nats) in 0..1. */
export interface Scores {
  readonly accuracy: number;
  /** Mean over labels of the share of their rows that got the right label. */
  readonly balancedAccuracy: number;
  readonly logLoss: number;
  /** Expected calibration error: ten bins of equal width over the best probability. */
  readonly calibrationError: number;
}

const BINS = 10;
/** A probability of exactly 0 would make the loss infinite. */
const LEAST_PROBABILITY = 1e-7;

export function scoresOf({ probabilities, truth }: Answers): Scores {
  const labels = probabilities.length / truth.length;
  const rows = truth.map((label, index) => {
    const row = probabilities.subarray(index * labels, (index + 1) * labels);
    const said = row.indexOf(Math.max(...row));
    return { label, isRight: said === label, best: row[said] ?? 0, own: row[label] ?? 0 };
  });
  const share = (some: typeof rows) => meanOf(some.map(({ isRight }) => Number(isRight)));
  const gaps = Array.from({ length: BINS }, (_, bin) => {
    const inBin = rows.filter(({ best }) => Math.min(BINS - 1, Math.floor(best * BINS)) === bin);
    if (inBin.length === 0) return 0;
    return inBin.length * Math.abs(share(inBin) - meanOf(inBin.map(({ best }) => best)));
  });
  return {
    accuracy: share(rows),
    balancedAccuracy: meanOf(
      [...new Set(truth)].map((label) => share(rows.filter((row) => row.label === label))),
    ),
    logLoss: meanOf(rows.map(({ own }) => -Math.log(Math.max(own, LEAST_PROBABILITY)))),
    calibrationError: gaps.reduce((sum, gap) => sum + gap, 0) / rows.length,
  };
}
