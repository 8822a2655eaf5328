import type { Features } from '../contracts/extractor.ts';
import type { Head, UnknownLevel } from '../contracts/head.ts';
import { TlError } from '../errors.ts';
import { applyLayers } from './apply-layers.ts';
import { isUsable } from './example-rows.ts';
import { unknownScoreOf } from './unknown/unknown-score.ts';

/** How a prediction is made. */
export interface PredictOptions {
  /** How readily a thing is called unknown; default `normal`. Without a detector nothing is called unknown. */
  readonly unknown?: UnknownLevel | 'off';
}

/** A head's answer to one feature vector. */
export interface HeadPrediction {
  /** Probabilities in the order of `head.labels`; they sum to 1. */
  readonly scores: Float64Array;
  /** Sum of the cosine distances to the nearest center in each feature subset; null without a detector. */
  readonly unknownScore: number | null;
  readonly isUnknown: boolean;
}

/**
 * Scores one feature vector against every label.
 *
 * @param features one vector of length `head.dim`.
 * @throws {TlError} `extractor-mismatch` where the length differs, `bad-features` where a value is
 *   not finite or beyond 1e6.
 */
export function predictHead(
  head: Head,
  features: Features,
  { unknown = 'normal' }: PredictOptions = {},
): HeadPrediction {
  checkFeatures(head, features);
  const scores = applyLayers(head.layers, features);
  if (!head.unknown) return { scores, unknownScore: null, isUnknown: false };
  const unknownScore = unknownScoreOf(head.unknown, features);
  const isUnknown = unknown !== 'off' && unknownScore > head.unknown.thresholds[unknown];
  return { scores, unknownScore, isUnknown };
}

function checkFeatures(head: Head, features: Features): void {
  if (features.length !== head.dim) {
    throw new TlError(
      'extractor-mismatch',
      `This model expects ${head.dim} features and got ${features.length}. Use the extractor that it was trained with.`,
    );
  }
  if (!isUsable(features)) {
    throw new TlError(
      'bad-features',
      'The features of this input are not finite numbers below a million. Try another input.',
    );
  }
}
