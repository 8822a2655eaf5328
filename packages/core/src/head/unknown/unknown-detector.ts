import type {
  DetectorSubset,
  HeadExtras,
  TrainingData,
  UnknownDetector,
  UnknownLevel,
} from '../../contracts/model.ts';
import { assignFolds, leastExamples, type Folds } from '../evaluation/folds.ts';
import type { Block, Kernels } from '../kernels/kernels.ts';
import { groupPictures } from '../example-rows.ts';
import type { Pace } from '../training/pace.ts';
import type { Problem } from '../solver/problem.ts';
import { transformOf, writeUnitVector, type SubsetTransform } from './feature-subset.ts';
import { seededRandom } from '../seeded-random.ts';
import type { FeatureSubset, LeastThreshold } from '../../contracts/extractor.ts';
import { quantile } from './quantile.ts';

const foldCount = 5;

/** How many centers a label gets, by how many examples it has. */
function centersFor(examples: number): number {
  if (examples < 5) return 1;
  return examples < 20 ? 2 : 4;
}

/** What the detectors are to be like. */
type Wanted = Pick<TrainingData, 'unknownViews' | 'augmentationsAreKnown'>;

/** Fits the detectors that `unknownViews` ask for: the best one, and the compact one. */
export async function fitUnknownDetectors(
  problem: Problem,
  wanted: Wanted,
  pace: Pace,
): Promise<Pick<HeadExtras, 'unknown' | 'compactUnknown'>> {
  const { best, compact } = byUse(wanted);
  const unknown = await fitUnknownDetector(problem, best, pace);
  const compactUnknown = await fitUnknownDetector(problem, compact, pace);
  return { ...(unknown && { unknown }), ...(compactUnknown && { compactUnknown }) };
}

/** Fits a detector that knows augmentations as if each were an example: they show what no example does. */
export function fitOnsetDetector(
  problem: Problem,
  wanted: Wanted,
  pace: Pace,
): Promise<UnknownDetector | null> {
  return fitUnknownDetector(withAugmentationsAsExamples(problem), byUse(wanted).best, pace);
}

function byUse(wanted: Wanted): { readonly best: Wanted; readonly compact: Wanted } {
  const compact = wanted.unknownViews.filter(({ isCompact }) => isCompact);
  const best = wanted.unknownViews.filter(({ isCompact }) => !isCompact);
  return {
    best: { ...wanted, unknownViews: best },
    compact: { ...wanted, unknownViews: compact },
  };
}

function withAugmentationsAsExamples(problem: Problem): Problem {
  const rows = { ...problem.rows, pictureOf: Uint32Array.from(problem.rows.labelOf.keys()) };
  return { ...problem, rows, pictures: groupPictures(rows) };
}

/**
 * Fits the centers of every label in each feature subset, and thresholds from scores of examples that
 * were held out when the centers were fitted.
 *
 * @returns null if no threshold can be set: no feature subset, no label with enough examples, or, if the
 *   subsets have no least threshold, a label with a single take (with a threshold from one take, the next take
 *   would be unknown).
 */
async function fitUnknownDetector(
  problem: Problem,
  { unknownViews, augmentationsAreKnown = false }: Wanted,
  pace: Pace,
): Promise<UnknownDetector | null> {
  const { rows, pictures } = problem;
  const least = Math.min(...unknownViews.map((subset) => subset.leastExamples ?? leastExamples));
  const folds = assignFolds(rows, pictures, foldCount, least);
  if (unknownViews.length === 0 || folds.judged.length === 0) return null;
  const fewestTakes = Math.min(...folds.labels.map((label) => folds.takesOfLabel[label]!));
  const leastThreshold = leastThresholdAt(unknownViews, fewestTakes);
  if (folds.isOptimistic && leastThreshold === 0) return null;

  const groups = groupsOf(problem, augmentationsAreKnown);
  const scores = new Map(folds.judged.map((row) => [row, 0]));
  const subsets: DetectorSubset[] = [];
  for (const subset of unknownViews) {
    const transform = transformOf(subset, problem);
    subsets.push(await fitSubset(groups, problem, transform, folds, scores, pace));
  }
  return {
    subsets,
    thresholds: thresholdsFrom([...scores.values()], leastThreshold),
    ...(folds.isOptimistic && { isProvisional: true }),
  };
}

/**
 * The rows that get centers of their own: the examples of each label and, if they are known, the first augmentations
 * of these, then the second ones, and so on. (Centers of all together would lie between examples and mirrored ones.)
 */
function groupsOf(
  { rows, pictures }: Problem,
  augmentationsAreKnown: boolean,
): readonly (readonly number[])[] {
  const rowsSoFar = new Map<number, number>();
  const placeOf = Array.from(rows.pictureOf, (picture) => {
    const place = rowsSoFar.get(picture) ?? 0;
    rowsSoFar.set(picture, place + 1);
    return place;
  });
  return pictures.presentLabels.flatMap((label) => {
    const groups: number[][] = [];
    placeOf.forEach((place, row) => {
      if (rows.labelOf[row] !== label || (place > 0 && !augmentationsAreKnown)) return;
      (groups[place] ??= []).push(row);
    });
    return groups;
  });
}

/** Rows as unit vectors, in the order of `rows`. */
interface GroupUnits {
  readonly rows: readonly number[];
  readonly units: Block;
}

/** Fits one feature subset; adds each tested row's distance, measured when it was held out, to `scores`. */
async function fitSubset(
  groups: readonly (readonly number[])[],
  { rows: { vectors }, pictures, design: { kernels } }: Problem,
  transform: SubsetTransform,
  folds: Folds,
  scores: Map<number, number>,
  pace: Pace,
): Promise<DetectorSubset> {
  const mark = kernels.mark();
  const width = transform.columns[1] - transform.columns[0];
  const unitsOfGroups = groups.map((rows): GroupUnits => {
    const units = kernels.reserve(rows.length, width);
    rows.forEach((row, i) => {
      const offset = units.offset + i * units.stride;
      writeUnitVector(transform, vectors[row]!, kernels.memory(), offset);
    });
    return { rows, units };
  });
  // Examples are tested against examples: with the centers of their augmentations, too, the threshold was too low for
  // the next example (docs/decisions/0039).
  const isOriginal = new Set(pictures.originals);
  const originals = unitsOfGroups.filter(({ rows }) => isOriginal.has(rows[0]!));

  /** Centers of groups, from the rows of each that are not in `heldOut`. */
  const fitCenters = async (of: readonly GroupUnits[], heldOut: number): Promise<Float32Array> => {
    const parts: Float32Array[] = [];
    for (const { rows, units } of of) {
      await pace.turn();
      const isUsed = (i: number) => heldOut < 0 || folds.foldOf[rows[i]!] !== heldOut;
      const count = centersFor(rows.length);
      parts.push(sphericalKMeans(kernels, units, rows.length, width, isUsed, count));
    }
    return concatenate(parts);
  };

  for (let fold = 0; fold < folds.count; fold++) {
    if (!folds.judged.some((row) => folds.foldOf[row] === fold)) continue;
    const centers = await fitCenters(originals, fold);
    for (const { rows, units } of originals) {
      const distances = distancesTo(kernels, units, rows.length, centers, width);
      rows.forEach((row, i) => {
        if (folds.foldOf[row] === fold) scores.set(row, scores.get(row)! + distances[i]!);
      });
    }
  }
  const centers = await fitCenters(unitsOfGroups, -1);
  kernels.release(mark);
  return { ...transform, centers };
}

/** 1 - the largest cosine with any of `centers`, for each of `count` unit vectors. */
function distancesTo(
  kernels: Kernels,
  units: Block,
  count: number,
  centers: Float32Array,
  width: number,
): number[] {
  const mark = kernels.mark();
  const centerCount = centers.length / width;
  const block = kernels.reserve(centerCount, width);
  const cosines = kernels.reserve(count, centerCount);
  const memory = kernels.memory();
  for (let k = 0; k < centerCount; k++) {
    memory.set(centers.subarray(k * width, (k + 1) * width), block.offset + k * block.stride);
  }
  kernels.nt(units, block, cosines, count, centerCount, width);
  const distances = Array.from({ length: count }, (_, i) => {
    const offset = cosines.offset + i * cosines.stride;
    return 1 - Math.max(...memory.subarray(offset, offset + centerCount));
  });
  kernels.release(mark);
  return distances;
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}

const mostRounds = 12;

/**
 * Centers of unit vectors: each round gives every vector to the center with the largest cosine and
 * moves each center to its vectors' direction (Dhillon and Modha, 2001), from a seeded k-means++
 * start.
 *
 * @param units the vectors, `rows x width`, in the kernels' memory.
 * @param isUsed whether a row counts for the centers.
 * @param count how many centers are wanted; there are fewer if fewer rows are used.
 * @returns `centers x width` unit vectors, row-major.
 */
export function sphericalKMeans(
  kernels: Kernels,
  units: Block,
  rows: number,
  width: number,
  isUsed: (row: number) => boolean,
  count: number,
): Float32Array {
  const used = Array.from({ length: rows }, (_, row) => row).filter(isUsed);
  const wanted = Math.min(count, used.length);
  if (wanted === 0) return new Float32Array(0);
  const mark = kernels.mark();
  const centers = kernels.reserve(wanted, width);
  const cosines = kernels.reserve(rows, wanted);
  const membership = kernels.reserve(rows, wanted);
  const centerOf = new Int32Array(rows).fill(-1);

  const measure = (found: number) => kernels.nt(units, centers, cosines, rows, found, width);
  const copyToCenter = (row: number, center: number) => {
    const from = units.offset + row * units.stride;
    kernels.memory().copyWithin(centers.offset + center * centers.stride, from, from + width);
  };

  const random = seededRandom(rows);
  copyToCenter(used[Math.floor(random() * used.length)]!, 0);
  for (let found = 1; found < wanted; found++) {
    measure(found);
    copyToCenter(farRow(kernels, cosines, used, found, random()), found);
  }
  for (let round = 0; round < mostRounds; round++) {
    if (wanted > 1) measure(wanted);
    if (!assign(kernels, cosines, used, wanted, centerOf, membership)) break;
    const previous = kernels
      .memory()
      .slice(centers.offset, centers.offset + wanted * centers.stride);
    kernels.tn(units, membership, centers, rows, wanted, width);
    normalize(kernels, centers, wanted, width, previous);
  }
  const memory = kernels.memory();
  const out = new Float32Array(wanted * width);
  for (let k = 0; k < wanted; k++) {
    const offset = centers.offset + k * centers.stride;
    out.set(memory.subarray(offset, offset + width), k * width);
  }
  kernels.release(mark);
  return out;
}

/** A row drawn in proportion to its distance from the centers found so far. */
function farRow(
  kernels: Kernels,
  cosines: Block,
  used: readonly number[],
  found: number,
  draw: number,
): number {
  const distances = used.map((row) => {
    const offset = cosines.offset + row * cosines.stride;
    return Math.max(0, 1 - Math.max(...kernels.memory().subarray(offset, offset + found)));
  });
  let left = draw * distances.reduce((sum, distance) => sum + distance, 0);
  const index = distances.findIndex((distance) => (left -= distance) < 0);
  return used[Math.max(0, index)]!;
}

/** Assigns each used row to its nearest center; false if nothing changed. */
function assign(
  kernels: Kernels,
  cosines: Block,
  used: readonly number[],
  count: number,
  centerOf: Int32Array,
  membership: Block,
): boolean {
  const memory = kernels.memory();
  let hasChanged = false;
  for (const row of used) {
    const offset = cosines.offset + row * cosines.stride;
    let best = 0;
    for (let k = 1; k < count; k++) if (memory[offset + k]! > memory[offset + best]!) best = k;
    if (best === centerOf[row]) continue;
    hasChanged = true;
    centerOf[row] = best;
    const flags = membership.offset + row * membership.stride;
    memory.fill(0, flags, flags + count).fill(1, flags + best, flags + best + 1);
  }
  return hasChanged;
}

/** Makes unit vectors of the sums; a center without rows stays where it was. */
function normalize(
  kernels: Kernels,
  centers: Block,
  count: number,
  width: number,
  previous: Float32Array,
): void {
  const memory = kernels.memory();
  for (let k = 0; k < count; k++) {
    const offset = centers.offset + k * centers.stride;
    let squared = 0;
    for (let j = 0; j < width; j++) squared += memory[offset + j]! ** 2;
    if (squared < 1e-12) {
      memory.set(previous.subarray(k * centers.stride, k * centers.stride + width), offset);
      continue;
    }
    const scale = 1 / Math.sqrt(squared);
    for (let j = 0; j < width; j++) memory[offset + j]! *= scale;
  }
}

/** From so many takes of each label on, their distances say more than any constant. */
const manyTakes = 10;

/** The quantile of held-out distances, and the part of the least threshold, that a level stands for. */
const levels: Readonly<Record<UnknownLevel, { readonly kept: number; readonly part: number }>> = {
  low: { kept: 0.99, part: 1.15 },
  normal: { kept: 0.95, part: 1 },
  strict: { kept: 0.85, part: 0.85 },
};

/**
 * The distance below which a detector in these subsets never calls anything unknown; 0: there is none.
 *
 * @param fewestTakes of any label that is held out.
 */
export function leastThresholdAt(subsets: readonly FeatureSubset[], fewestTakes: number): number {
  const stage = stageOf(fewestTakes);
  const parts = subsets.map(({ leastThreshold }) => leastThreshold?.[stage] ?? 0);
  return parts.includes(0) ? 0 : parts.reduce((sum, part) => sum + part, 0);
}

function stageOf(takes: number): keyof LeastThreshold {
  if (takes === 1) return 'oneTake';
  return takes < manyTakes ? 'fewTakes' : 'manyTakes';
}

/**
 * Thresholds that keep 99, 95 and 85 % of the examples that were held out, and at least those that another take is
 * likely to need.
 *
 * @param distances of held-out examples; at least one.
 * @param leastThreshold of `leastThresholdAt`.
 */
export function thresholdsFrom(
  distances: readonly number[],
  leastThreshold: number,
): UnknownDetector['thresholds'] {
  const at = ({ kept, part }: (typeof levels)[UnknownLevel]) =>
    Math.max(quantile(distances, kept), part * leastThreshold);
  return { low: at(levels.low), normal: at(levels.normal), strict: at(levels.strict) };
}
