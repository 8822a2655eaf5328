import type { TrainingData, TrainingSet } from '../contracts/model.ts';
import { seededRandom } from './seeded-random.ts';

/** Standard normal numbers, the same for the same seed (Box and Muller). */
export function seededNormal(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export interface ExampleSettings {
  readonly seed?: number;
  readonly dim: number;
  /** Examples of each label. */
  readonly counts: readonly number[];
  /** Distance of the labels' centers from the origin, per feature, in deviations. */
  readonly distance?: number;
  readonly offset?: number;
  /** Examples of a take; default 1. */
  readonly takeLength?: number;
}

/** Normal clouds around a random center per label, label after label. */
export function seededExamples(settings: ExampleSettings): TrainingData {
  const { seed = 1, dim, counts, distance = 0.5, offset = 0, takeLength = 1 } = settings;
  const normal = seededNormal(seed);
  const centers = counts.map(() => Float64Array.from({ length: dim }, () => distance * normal()));
  const labelOf = Uint16Array.from(
    counts.flatMap((count, label) => new Array<number>(count).fill(label)),
  );
  const features = new Float32Array(labelOf.length * dim);
  labelOf.forEach((label, row) => {
    for (let j = 0; j < dim; j++) features[row * dim + j] = offset + centers[label]![j]! + normal();
  });
  const takeOf = new Uint32Array(labelOf.length);
  let take = 0;
  let row = 0;
  for (const count of counts) {
    for (let i = 0; i < count; i++) takeOf[row++] = take + Math.floor(i / takeLength);
    take += count;
  }
  return {
    features,
    dim,
    labels: counts.map((_, label) => `label ${label}`),
    labelOf,
    takeOf,
    pictureOf: Uint32Array.from(labelOf, (_, i) => i),
    at: Float64Array.from(labelOf, (_, i) => i),
    unknownViews: [{ columns: [0, dim], view: 'raw' }],
  };
}

/** The same examples as a trainer gets them; `pick` chooses rows. */
export function toSet(
  data: TrainingData,
  pick: (row: number) => boolean = () => true,
): TrainingSet {
  const { dim, head, labels, unknownViews } = data;
  const rows = [...data.labelOf].map((label, row) => ({
    id: `example ${row}`,
    features: data.features.subarray(row * dim, (row + 1) * dim),
    label: labels[label]!,
    take: `take ${data.takeOf[row]}`,
    picture: `example ${data.pictureOf[row]}`,
    at: data.at[row]!,
  }));
  return { dim, head, labels, unknownViews, rows: rows.filter((_, row) => pick(row)) };
}

/** Row `row` of the features. */
export function vectorOf({ features, dim }: TrainingData, row: number): Float32Array {
  return features.subarray(row * dim, (row + 1) * dim);
}
