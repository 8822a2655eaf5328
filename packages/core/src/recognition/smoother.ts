import type { Prediction } from '../contracts/prediction.ts';
import { isUnknownAt } from '../head/predict-head.ts';
import { bestLabel } from './predict.ts';

/** The time constant at full smoothing, milliseconds. */
const longestMs = 500;

/** After this many milliseconds without a prediction, earlier ones no longer count. */
const gapMs = 1000;

/**
 * Makes scores follow the input with a delay instead of jumping: an exponential average over time, so
 * that a slow device and a fast one feel alike. It starts again after a gap, after a prediction with
 * `nothing`, and when the labels change.
 *
 * @param smoothing 0..1; scores follow with a time constant of that many times 500 ms.
 * @returns a function to call with each prediction, in order of `at`.
 */
export function createSmoother(
  smoothing: number,
  { minConfidence = 0 }: { readonly minConfidence?: number } = {},
): (prediction: Prediction) => Prediction {
  const timeConstantMs = Math.min(Math.max(smoothing, 0), 1) * longestMs;
  let last: Prediction | null = null;

  return (next) => {
    if (next.nothing) {
      last = null;
      return next;
    }
    const before = last && follows(last, next) ? last : null;
    const elapsedMs = before ? next.at - before.at : Infinity;
    const weight = timeConstantMs === 0 ? 1 : 1 - Math.exp(-elapsedMs / timeConstantMs);
    const follow = (from: number, to: number) => (1 - weight) * from + weight * to;

    const scores = new Map(next.scores);
    if (before) {
      for (const [label, score] of next.scores) {
        scores.set(label, follow(before.scores.get(label) ?? 0, score));
      }
    }
    const unknownScore = follow(before?.unknownScore ?? 0, next.unknownScore);
    const isUnknown = isUnknownAt(unknownScore);
    const { label: best, confidence } = bestLabel(scores, minConfidence);
    const label = isUnknown ? null : best;
    last = { ...next, scores, unknownScore, isUnknown, confidence, label };
    return last;
  };
}

function follows(last: Prediction, next: Prediction): boolean {
  const elapsedMs = next.at - last.at;
  return (
    elapsedMs >= 0 &&
    elapsedMs <= gapMs &&
    last.scores.size === next.scores.size &&
    [...next.scores.keys()].every((label) => last.scores.has(label))
  );
}
