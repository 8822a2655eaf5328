import type { Features } from '../../contracts/extractor.ts';
import { meanOf } from '../mean.ts';

/** An example of a label. */
export interface NearExample {
  readonly features: Features;
  readonly take: string;
}

/** While a label has one take only, the next one is assumed to be this much less similar. */
const assumedLoss = 0.4;
/** The assumed deviation of the similarity between takes, and how many takes this assumption counts for. */
const assumedDeviation = 0.12;
const assumedTakes = 2;
/** At this many deviations below the mean similarity, a thing is as likely this label as not. */
const deviationsBelow = 0.5;
/** The similarity that is worth one nat of the logit. */
const similarityPerNat = 0.07;

/**
 * How near features are to a label's examples, as the weights of a logit: 0 if a thing is as likely
 * this label as not. It needs the examples of this label only, since those of an imported model's labels
 * are not there (docs/decisions/0025).
 *
 * Similarity is the cosine to the mean direction of the examples, but with the sum of the features in
 * place of their length: that makes it linear, so that it fits into a layer of any network. It works for
 * features that are never negative; columns with negative values are left out.
 *
 * @param examples vectors of equal length, at least one.
 * @returns one weight per feature; null if fewer than half of them are never negative.
 */
export function nearnessOf(examples: readonly NearExample[]): Float64Array | null {
  const columns = columnsNeverNegative(examples);
  const dim = examples[0]!.features.length;
  if (columns.length < dim / 2) return null;
  const rows = examples.flatMap(({ features, take }) => {
    const values = new Float64Array(columns.length);
    for (let k = 0; k < columns.length; k++) values[k] = features[columns[k]!]!;
    return dot(values, values) > 0 ? [{ unit: unitOf(values), size: sumOf(values), take }] : [];
  });
  if (rows.length === 0) return null;
  const sizeOf = (unit: Float64Array) => sumOf(unit) / Math.sqrt(columns.length);
  const similarity = (unit: Float64Array, direction: Float64Array) =>
    dot(unit, direction) / sizeOf(unit);

  const total = addUp(rows.map(({ unit }) => unit));
  const direction = unitOf(total);
  const toItself = meanOf(rows.map(({ unit }) => similarity(unit, direction)));
  const takes = [...new Set(rows.map(({ take }) => take))].map((take) => {
    const own = rows.filter((row) => row.take === take).map(({ unit }) => unit);
    const ownTotal = addUp(own);
    const others = unitOf(total.map((value, k) => value - ownTotal[k]!));
    return meanOf(own.map((unit) => similarity(unit, others))) / toItself;
  });
  const threshold = thresholdOf(takes);

  const size = meanOf(rows.map((row) => row.size)) / Math.sqrt(columns.length);
  const weights = new Float64Array(dim);
  columns.forEach((j, k) => {
    const above = direction[k]! / toItself - threshold / Math.sqrt(columns.length);
    weights[j] = above / (size * similarityPerNat);
  });
  return weights;
}

/** @param takes the similarity of each take to the others, divided by that of all examples to their mean. */
function thresholdOf(takes: readonly number[]): number {
  const isAssumed = takes.length < 2;
  const mean = isAssumed ? 1 - assumedLoss : meanOf(takes);
  const squares = isAssumed ? 0 : sumOf(takes.map((take) => (take - mean) ** 2));
  const variance =
    (squares + assumedTakes * assumedDeviation ** 2) / (takes.length - 1 + assumedTakes);
  return mean - deviationsBelow * Math.sqrt(variance);
}

function columnsNeverNegative(examples: readonly NearExample[]): number[] {
  const isSigned = new Uint8Array(examples[0]!.features.length);
  for (const { features } of examples) {
    for (let j = 0; j < features.length; j++) if (features[j]! < 0) isSigned[j] = 1;
  }
  return [...isSigned.keys()].filter((j) => isSigned[j] === 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += one[k]! * other[k]!;
  return sum;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

function addUp(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) for (let k = 0; k < sum.length; k++) sum[k]! += vector[k]!;
  return sum;
}

function unitOf(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
