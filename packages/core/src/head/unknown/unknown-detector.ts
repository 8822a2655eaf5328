import type {
  DetectorSubset,
  HeadExtras,
  TrainingData,
  UnknownDetector,
} from '../../contracts/head.ts';
import { assignFolds, leastExamples, type Folds } from '../evaluation/folds.ts';
import type { Block, Kernels } from '../kernels/kernels.ts';
import { groupPictures } from '../pictures.ts';
import type { Pace } from '../training/pace.ts';
import type { Problem } from '../solver/problem.ts';
import { sphericalKMeans } from './spherical-k-means.ts';
import { leastThresholdAt, thresholdsFrom } from './thresholds.ts';
import { transformOf, writeUnitVector, type SubsetTransform } from './feature-subset.ts';

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
