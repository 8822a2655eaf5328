import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Features } from '../contracts/extractor.ts';
import { measureStandardization, type Standardization } from '../head/standardize.ts';

/** Mean and deviation are measured on so many examples at most: more would take a second, and say the same. */
const mostMeasured = 500;

/** Measured once for the examples that an array holds: such an array is never changed in place. */
const standardizations = new WeakMap<readonly ExampleSummary[], Standardization>();

/**
 * The examples that resemble one most, the most alike first: by the cosine of their standardized features. The best of
 * each take comes before all others, since the frames of one take resemble each other and say little.
 *
 * @param examples of one extractor; what is not finite is left out.
 * @param id of the example; none resemble one that is not among them.
 * @param count how many at most.
 */
export function nearestExamples(
  examples: readonly ExampleSummary[],
  id: ExampleId,
  count: number,
): readonly ExampleSummary[] {
  const one = examples.find((example) => example.id === id);
  if (!one) return [];
  const space = standardizationOf(examples);
  const towards = standardized(one.features, space);
  const ranked = examples
    .filter((example) => example !== one)
    .map((example) => ({ example, cosine: cosineTo(towards, example.features, space) }))
    .filter(({ cosine }) => Number.isFinite(cosine))
    .sort((a, b) => b.cosine - a.cosine)
    .map(({ example }) => example);
  const takes = new Set<string>();
  const best = ranked.filter(({ take }) => !takes.has(take) && takes.add(take));
  const isBest = new Set(best);
  return [...best, ...ranked.filter((example) => !isBest.has(example))].slice(0, count);
}

function standardizationOf(examples: readonly ExampleSummary[]): Standardization {
  const known = standardizations.get(examples);
  if (known) return known;
  const step = Math.ceil(examples.length / mostMeasured);
  const vectors = examples
    .filter((_, index) => index % step === 0)
    .map(({ features }) => features)
    .filter(isFinite);
  const dim = vectors[0]?.length ?? 0;
  const weights = new Float64Array(vectors.length).fill(1);
  const measured = measureStandardization(vectors, weights, dim);
  standardizations.set(examples, measured);
  return measured;
}

/** A sum is finite only if all of its parts are. */
function isFinite(features: Features): boolean {
  let sum = 0;
  for (const feature of features) sum += feature;
  return Number.isFinite(sum);
}

function standardized(features: Features, { mean, scale }: Standardization): Float64Array {
  return Float64Array.from(features, (feature, j) => (feature - mean[j]!) * scale[j]!);
}

/** The cosine, but for the length of `towards`, which is the same for all. */
function cosineTo(
  towards: Float64Array,
  features: Features,
  { mean, scale }: Standardization,
): number {
  let product = 0;
  let square = 0;
  for (let j = 0; j < towards.length; j++) {
    const z = (features[j]! - mean[j]!) * scale[j]!;
    product += z * towards[j]!;
    square += z * z;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}
