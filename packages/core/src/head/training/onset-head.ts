import { notTaught, type Head, type TrainingData } from '../../contracts/model.ts';
import { buildHead } from '../build-head.ts';
import type { ExampleRows } from '../example-rows.ts';
import { withKernels } from '../kernels/create-kernels.ts';
import { coldStart, createProblem, solve, type Problem } from '../solver/problem.ts';
import { fitOnsetDetector } from '../unknown/unknown-detector.ts';
import type { Pace } from './pace.ts';

/**
 * What was not taught takes a part of each score. So much surer, the head finds as many claps at the same score as one
 * that knows labels alone. Measured: decision 50.
 */
const surer = 1.6;

/** How a head for beginnings is trained. */
interface OnsetHeadOptions {
  readonly unknownViews: TrainingData['unknownViews'];
  readonly otherBeginnings: Float32Array;
  /** Of the head for whole examples. */
  readonly temperature: number;
  readonly tolerance: number;
  readonly pace: Pace;
}

/**
 * Trains the head for sounds that have just begun. It learns what begins in the examples instead of the examples; an
 * example in which nothing begins is learnt itself. Measured: decision 50.
 *
 * @returns null if there are no such augmentations.
 */
export async function fitOnsetHead(
  problem: Problem,
  { unknownViews, otherBeginnings, temperature, tolerance, pace }: OnsetHeadOptions,
): Promise<Head | null> {
  const { rows, pictures, recipe } = problem;
  const hasBeginnings = pictures.originals.length < rows.vectors.length;
  if (!rows.augmentationsWeigh || !hasBeginnings) return null;
  const unknown = await fitOnsetDetector(problem, { unknownViews }, pace);
  return withKernels(async (kernels) => {
    const learnt = withOthers({ ...rows, augmentationsWeigh: 1 }, otherBeginnings);
    const own = await createProblem(kernels, learnt, recipe, pace);
    const fit = await solve(own, own.targets, coldStart(own), { tolerance, pace });
    return buildHead(own, fit, temperature / (otherBeginnings.length > 0 ? surer : 1), {
      ...(unknown && { unknown }),
    });
  });
}

/** Adds a label for what was not taught. */
function withOthers(rows: ExampleRows, others: Float32Array): ExampleRows {
  if (others.length === 0) return rows;
  const { dim, labels, vectors, takeOf, pictureOf, labelOf, personOf, at, ids } = rows;
  const count = others.length / dim;
  const added = Array.from({ length: count }, (_, i) => i);
  const after = (numbers: Uint32Array) => {
    const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
    return Uint32Array.from([...numbers, ...added.map((i) => next + i)]);
  };
  return {
    ...rows,
    labels: [...labels, notTaught],
    vectors: [...vectors, ...added.map((i) => others.subarray(i * dim, (i + 1) * dim))],
    labelOf: Uint16Array.from([...labelOf, ...added.map(() => labels.length)]),
    takeOf: after(takeOf),
    pictureOf: after(pictureOf),
    personOf: Int32Array.from([...personOf, ...added.map(() => -1)]),
    at: Float64Array.from([...at, ...added]),
    ids: [...ids, ...added.map((i) => `other ${i}`)],
  };
}
