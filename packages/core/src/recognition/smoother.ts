import type { Prediction } from '../contracts/prediction.ts';
import { bestLabel } from './best-label.ts';

/** The time constant at full smoothing, milliseconds. */
const longestMs = 500;

/** After this long without a prediction, milliseconds, what was seen before says nothing. */
const gapMs = 1000;

/**
 * Makes predictions follow what is seen with a delay instead of jumping: an exponential average
 * over time, so that a slow device and a fast one feel alike. It starts afresh after a gap, after
 * nothing was there, and when the labels change.
 *
 * @param smoothing 0..1; scores follow with a time constant of that many times 500 ms.
 * @returns a function to be given each prediction in order of `at`.
 */
export function createSmoother(
  smoothing: number,
  { minConfidence = 0 }: { readonly minConfidence?: number } = {},
): (prediction: Prediction) => Prediction {
  const timeConstantMs = Math.min(Math.max(smoothing, 0), 1) * longestMs;
  let last: { prediction: Prediction; unknown: number } | null = null;

  return (next) => {
    if (next.nothing) {
      last = null;
      return next;
    }
    const before = last && follows(last.prediction, next) ? last : null;
    const elapsedMs = before ? next.at - before.prediction.at : Infinity;
    const weight = timeConstantMs === 0 ? 1 : 1 - Math.exp(-elapsedMs / timeConstantMs);
    const follow = (from: number, to: number) => (1 - weight) * from + weight * to;

    const scores = new Map(next.scores);
    if (before) {
      for (const [label, score] of next.scores) {
        scores.set(label, follow(before.prediction.scores.get(label) ?? 0, score));
      }
    }
    const unknown = follow(before?.unknown ?? 0, Number(next.isUnknown));
    const isUnknown = unknown > 0.5;
    const { label, confidence } = bestLabel(scores, minConfidence);
    const prediction = { ...next, scores, isUnknown, confidence, label: isUnknown ? null : label };
    last = { prediction, unknown };
    return prediction;
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
