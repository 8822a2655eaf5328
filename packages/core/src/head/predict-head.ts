import type { Features } from '../contracts/extractor.ts';
import type { Head, UnknownLevel } from '../contracts/head.ts';
import { TlError } from '../errors.ts';
import { applyLayers } from './apply-layers.ts';
import { isUsable } from './usable-features.ts';
import { unknownDistanceOf } from './unknown/unknown-distance.ts';
import { isUnknownAt, unknownScoreAt } from './unknown/unknown-score.ts';

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
  readonly unknownDistance: number | null;
  /**
   * The chance that it is none of the labels, 0..1: 0.5 at the threshold of the given level, 0 without a
   * detector and at `off`. It rises smoothly with `unknownDistance`; only the threshold is measured, not
   * the slope.
   */
  readonly unknownScore: number;
  /** True if `unknownScore` is above 0.5. */
  readonly isUnknown: boolean;
}

/**
 * Scores one feature vector against every label.
 *
 * @param features one vector of length `head.dim`.
 * @throws {TlError} `extractor-mismatch` if the length differs, `bad-features` if a value is
 *   not finite or beyond 1e6.
 */
export function predictHead(
  head: Head,
  features: Features,
  { unknown = 'normal' }: PredictOptions = {},
): HeadPrediction {
  checkFeatures(head, features);
  const scores = applyLayers(head.layers, features);
  const detector = head.unknown;
  const unknownDistance = detector ? unknownDistanceOf(detector, features) : null;
  const unknownScore =
    !detector || unknown === 'off'
      ? 0
      : unknownScoreAt(unknownDistance!, detector.thresholds[unknown]);
  return { scores, unknownDistance, unknownScore, isUnknown: isUnknownAt(unknownScore) };
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
