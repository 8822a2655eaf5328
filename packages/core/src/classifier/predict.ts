import type { Features } from '../contracts/extractor.ts';
import type { UnknownLevel } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import type { Nothing, Prediction } from '../contracts/prediction.ts';
import { predictHead } from '../head/predict-head.ts';
import { bestLabel } from './best-label.ts';

/** How an input is named. */
export interface PredictInputOptions {
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** How readily a thing is called unknown; default `normal`. Without a detector nothing is. */
  readonly unknown?: UnknownLevel | 'off';
  /** Below this no label is named, 0..1; default 0. */
  readonly minConfidence?: number;
  /** Why there are no features. */
  readonly nothing?: Nothing | null;
}

/**
 * Names one input by its features, without regard to those before it.
 *
 * @param features null where nothing was found in the input.
 * @throws {TlError} `extractor-mismatch`, `bad-features`.
 */
export function predict(
  model: Model,
  features: Features | null,
  { at, unknown = 'normal', minConfidence = 0, nothing = null }: PredictInputOptions,
): Prediction {
  const { labels } = model.head;
  if (!features || nothing) {
    return {
      label: null,
      confidence: 0,
      scores: new Map(labels.map((label) => [label, 0])),
      isUnknown: false,
      nothing: nothing ?? nothingIn[model.modality],
      at,
    };
  }
  const { scores, isUnknown } = predictHead(model.head, features, { unknown });
  const byLabel = new Map(labels.map((label, index) => [label, scores[index] ?? 0]));
  const { label, confidence } = bestLabel(byLabel, minConfidence);
  return {
    label: isUnknown ? null : label,
    confidence,
    scores: byLabel,
    isUnknown,
    nothing: null,
    at,
  };
}

/** What it means, by modality, that an extractor found nothing. */
export const nothingIn = {
  image: 'no-signal',
  audio: 'no-signal',
  pose: 'no-person',
  hand: 'no-hand',
} as const satisfies Record<Model['modality'], Nothing>;
