import type { Prediction } from '../contracts/prediction.ts';

/** A prediction of these scores at a time in milliseconds. */
export function predictionOf(
  scores: Record<string, number>,
  at: number,
  rest: Partial<Prediction> = {},
): Prediction {
  const [label = null, confidence = 0] =
    Object.entries(scores).sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    label,
    confidence,
    scores: new Map(Object.entries(scores)),
    isUnknown: false,
    unknownScore: 0,
    nothing: null,
    at,
    ...rest,
  };
}
