import type { FeatureSubset } from '../../contracts/extractor.ts';
import type { Head, UnknownDetector, DetectorSubset } from '../../contracts/head.ts';
import { assignFolds, leastExamples, type Folds } from '../evaluation/folds.ts';
import type { Block, Kernels } from '../kernels/kernels.ts';
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

/** Fits the detectors that `unknownViews` ask for: the best one, and the compact one. */
export async function fitUnknownDetectors(
  problem: Problem,
  unknownViews: readonly FeatureSubset[],
  pace: Pace,
): Promise<Pick<Head, 'unknown' | 'compactUnknown'>> {
  const isCompact = (subset: FeatureSubset) => subset.isCompact ?? false;
  const best = unknownViews.filter((subset) => !isCompact(subset));
  const unknown = await fitUnknownDetector(problem, best, pace);
  const compactUnknown = await fitUnknownDetector(problem, unknownViews.filter(isCompact), pace);
  return { ...(unknown && { unknown }), ...(compactUnknown && { compactUnknown }) };
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
  unknownViews: readonly FeatureSubset[],
  pace: Pace,
): Promise<UnknownDetector | null> {
  const { rows, pictures, design } = problem;
  const least = Math.min(...unknownViews.map((subset) => subset.leastExamples ?? leastExamples));
  const folds = assignFolds(rows, pictures, foldCount, least);
  if (unknownViews.length === 0 || folds.judged.length === 0) return null;
  const fewestTakes = Math.min(...folds.labels.map((label) => folds.takesOfLabel[label]!));
  const leastThreshold = leastThresholdAt(unknownViews, fewestTakes);
  if (folds.isOptimistic && leastThreshold === 0) return null;

  const scores = new Map(folds.judged.map((row) => [row, 0]));
  const subsets: DetectorSubset[] = [];
  for (const subset of unknownViews) {
    const transform = transformOf(subset, problem);
    subsets.push(await fitSubset(problem, transform, folds, scores, design.kernels, pace));
  }
  return {
    subsets,
    thresholds: thresholdsFrom([...scores.values()], leastThreshold),
    ...(folds.isOptimistic && { isProvisional: true }),
  };
}

/** A label's examples as unit vectors, in the order of `rows`. */
interface LabelUnits {
  readonly rows: readonly number[];
  readonly units: Block;
}

/** Fits one feature subset; adds each tested row's distance, measured when it was held out, to `scores`. */
async function fitSubset(
  { rows, pictures }: Problem,
  transform: SubsetTransform,
  folds: Folds,
  scores: Map<number, number>,
  kernels: Kernels,
  pace: Pace,
): Promise<DetectorSubset> {
  const mark = kernels.mark();
  const width = transform.columns[1] - transform.columns[0];
  const labels = pictures.presentLabels.map((label): LabelUnits => {
    const ofLabel = [...pictures.originals].filter((row) => rows.labelOf[row] === label);
    const units = kernels.reserve(ofLabel.length, width);
    ofLabel.forEach((row, i) => {
      const offset = units.offset + i * units.stride;
      writeUnitVector(transform, rows.vectors[row]!, kernels.memory(), offset);
    });
    return { rows: ofLabel, units };
  });

  /** Centers of all labels, from the rows of each that are not in `heldOut`. */
  const fitCenters = async (heldOut: number): Promise<Float32Array> => {
    const parts: Float32Array[] = [];
    for (const { rows, units } of labels) {
      await pace.turn();
      const isUsed = (i: number) => heldOut < 0 || folds.foldOf[rows[i]!] !== heldOut;
      const count = centersFor(rows.length);
      parts.push(sphericalKMeans(kernels, units, rows.length, width, isUsed, count));
    }
    return concatenate(parts);
  };

  for (let fold = 0; fold < folds.count; fold++) {
    if (!folds.judged.some((row) => folds.foldOf[row] === fold)) continue;
    const centers = await fitCenters(fold);
    for (const { rows, units } of labels) {
      const distances = distancesTo(kernels, units, rows.length, centers, width);
      rows.forEach((row, i) => {
        if (folds.foldOf[row] === fold) scores.set(row, scores.get(row)! + distances[i]!);
      });
    }
  }
  const centers = await fitCenters(-1);
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
