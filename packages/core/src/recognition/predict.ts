import type { Features } from '../contracts/extractor.ts';
import type { UnknownLevel, Model, LabelThresholds } from '../contracts/model.ts';
import { nothingIn, type Prediction } from '../contracts/prediction.ts';
import { predictHead } from '../head/predict-head.ts';

/** How an input is classified. */
export interface PredictInputOptions {
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** How readily a thing is called unknown; default `normal`. Without a detector, nothing is unknown. */
  readonly unknown?: UnknownLevel | 'off';
  /** Below this no label is named, 0..1; default 0. */
  readonly minConfidence?: number;
}

/**
 * Classifies one input by its features, independent of those before it.
 *
 * @param features null if nothing was found in the input.
 * @throws {TlError} `extractor-mismatch`, `bad-features`.
 */
export function predict(
  model: Model,
  features: Features | null,
  { at, unknown = 'normal', minConfidence = 0 }: PredictInputOptions,
): Prediction {
  const { labels } = model.head;
  if (!features || isAtRest(model, features)) {
    return {
      label: null,
      confidence: 0,
      scores: new Map(labels.map((label) => [label, 0])),
      isUnknown: false,
      unknownScore: 0,
      nothing: features ? 'no-movement' : nothingIn[model.modality],
      at,
    };
  }
  const found = predictHead(model.head, features, { unknown });
  const { isUnknown, unknownScore } = found;
  const scores = applyThresholds(labels, found.scores, model.thresholds);
  const byLabel = new Map(labels.map((label, index) => [label, scores[index] ?? 0]));
  const { label, confidence } = bestLabel(byLabel, minConfidence);
  return {
    label: isUnknown ? null : label,
    confidence,
    scores: byLabel,
    isUnknown,
    unknownScore,
    nothing: null,
    at,
  };
}

/** Whether a movement is too slow to be any of those that were taught. */
function isAtRest({ extractor, leastSpeed }: Model, features: Features): boolean {
  const { speedColumn } = extractor;
  if (speedColumn === undefined || leastSpeed === undefined) return false;
  return features[speedColumn]! < leastSpeed;
}

/** The label with the highest score; null if there is none, or it is below `minConfidence`. */
export function bestLabel(
  scores: ReadonlyMap<string, number>,
  minConfidence: number,
): { readonly label: string | null; readonly confidence: number } {
  let best: string | null = null;
  let confidence = 0;
  for (const [label, score] of scores) {
    if (score > confidence) [best, confidence] = [label, score];
  }
  return { label: confidence >= minConfidence ? best : null, confidence };
}

/**
 * The probabilities if each label were as rare as its threshold says: each is multiplied by the odds
 * (1 - t) / t, and all are scaled to sum to 1 again. That is an offset of ln((1 - t) / t) to the label's logit. Of two
 * labels, one without a threshold, the other wins if it has more than `t` of their common score.
 *
 * @param scores in the order of `labels`.
 */
export function applyThresholds(
  labels: readonly string[],
  scores: Float64Array,
  thresholds: LabelThresholds | undefined,
): Float64Array {
  if (!thresholds) return scores;
  const weighed = scores.map((score, index) => {
    const threshold = thresholds.get(labels[index]!);
    return threshold ? score * (1 / threshold - 1) : score;
  });
  const sum = weighed.reduce((total, value) => total + value, 0);
  return weighed.map((value) => value / sum);
}
