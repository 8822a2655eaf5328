import type { Features } from '../contracts/extractor.ts';
import type {
  Head,
  UnknownLevel,
  DenseLayer,
  GaussianKernelLayer,
  HeadLayer,
  UnknownDetector,
  DetectorSubset,
} from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { isUsable } from './usable-features.ts';
import { softmaxInto } from './softmax.ts';
import { writeUnitVector } from './unknown/feature-subset.ts';

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

/** The output of `layers` for one vector, in double precision. */
export function applyLayers(
  layers: readonly HeadLayer[],
  features: Float32Array | Float64Array,
): Float64Array {
  let values: Float32Array | Float64Array = features;
  for (const layer of layers) {
    values = layer.kind === 'dense' ? applyDense(layer, values) : applyGaussian(layer, values);
  }
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** `x kernel + bias`, before the activation. */
export function denseLogits(layer: DenseLayer, input: Float32Array | Float64Array): Float64Array {
  const { inputs, units, kernel, bias } = layer;
  const out = bias ? Float64Array.from(bias) : new Float64Array(units);
  for (let j = 0, i = 0; j < inputs; j++) {
    const value = input[j]!;
    for (let c = 0; c < units; c++, i++) out[c]! += value * kernel[i]!;
  }
  return out;
}

function applyDense(layer: DenseLayer, input: Float32Array | Float64Array): Float64Array {
  const out = denseLogits(layer, input);
  if (layer.activation === 'softmax') softmaxInto(out, out, 0, out.length);
  if (layer.activation === 'relu') return out.map((value) => Math.max(0, value));
  return out;
}

function applyGaussian(
  { inputs, units, mean, scale, centers, factor }: GaussianKernelLayer,
  input: Float32Array | Float64Array,
): Float64Array {
  const z = Float64Array.from(mean, (value, j) => (input[j]! - value) * scale[j]!);
  const out = new Float64Array(units);
  for (let k = 0; k < units; k++) {
    let squared = 0;
    for (let j = 0; j < inputs; j++) squared += (z[j]! - centers[k * inputs + j]!) ** 2;
    out[k] = Math.exp((-factor * squared) / inputs);
  }
  return out;
}

/** How far `features` are from everything known: the sum of the cosine distances (0 to 2) in each feature subset. */
export function unknownDistanceOf(detector: UnknownDetector, features: Features): number {
  return detector.subsets.reduce((sum, subset) => sum + distanceToCenters(subset, features), 0);
}

function distanceToCenters(subset: DetectorSubset, features: Features): number {
  const width = subset.columns[1] - subset.columns[0];
  const unit = new Float64Array(width);
  writeUnitVector(subset, features, unit);
  let best = -1;
  for (let first = 0; first < subset.centers.length; first += width) {
    let cosine = 0;
    for (let k = 0; k < width; k++) cosine += unit[k]! * subset.centers[first + k]!;
    if (cosine > best) best = cosine;
  }
  return 1 - best;
}

/** How steeply the score rises: 0.14 at four fifths of the threshold, 0.86 at five quarters. Chosen, not measured. */
const steepness = 8;

/**
 * The chance that something is none of the labels, by its distance from the examples: a logistic function
 * of the logarithm of distance / threshold. It is 0 at no distance, 0.5 at the threshold, and rises with
 * the distance. The threshold is measured (a quantile of the distances of held-out examples). The slope is not: 0.8
 * does not mean "in eight of ten cases".
 *
 * @param distance of `unknownDistanceOf`.
 * @param threshold of the detector at the active level.
 * @returns 0..1.
 */
export function unknownScoreAt(distance: number, threshold: number): number {
  return distance <= 0 ? 0 : 1 / (1 + (threshold / distance) ** steepness);
}

/** Whether a score means "none of the labels". At the threshold itself a thing still has its label. */
export function isUnknownAt(unknownScore: number): boolean {
  return unknownScore > 0.5;
}
