import type { Features } from '../contracts/extractor.ts';
import type { UnknownLevel } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { nothingIn, type Prediction } from '../contracts/prediction.ts';
import { predictHead } from '../head/predict-head.ts';
import { bestLabel } from './best-label.ts';
import { applyThresholds } from './label-thresholds.ts';

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
