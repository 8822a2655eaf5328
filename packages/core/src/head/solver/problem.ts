import {
  createDesign,
  appendRows,
  type Design,
  createDualSpace,
  createPrimalSpace,
  type WeightSpace,
} from './weight-space.ts';
import {
  type Basis,
  createGaussianBasis,
  createLinearBasis,
  createNystroemBasis,
  mostCenters,
} from '../bases.ts';
import { type ExampleRows, groupPictures, type Pictures } from '../example-rows.ts';
import type { Kernels } from '../kernels/kernels.ts';
import {
  withinLabelScatter,
  minimize,
  type Fit,
  type FitOptions,
  type FitStart,
} from './minimize.ts';
import type { Pace } from '../training/pace.ts';
import { measureStandardization, type Standardization } from '../standardize.ts';
import { createTargets, type Targets } from '../softmax.ts';
import type { HeadKind } from '../../contracts/extractor.ts';

/** When the rows have grown by this part, mean and deviation are measured again. */
const growthBeforeRenewal = 0.1;

/** Rows in the solver's memory, and their labels. */
export interface Problem {
  readonly recipe: HeadRecipe;
  readonly rows: ExampleRows;
  readonly pictures: Pictures;
  readonly standardization: Standardization;
  readonly design: Design;
  readonly space: WeightSpace;
  readonly targets: Targets;
}

/**
 * Standardizes `rows` and writes them to the memory of `kernels`, which it empties first. There is room
 * for a tenth more rows.
 */
export async function createProblem(
  kernels: Kernels,
  rows: ExampleRows,
  recipe: HeadRecipe,
  pace: Pace,
): Promise<Problem> {
  kernels.release();
  const pictures = groupPictures(rows);
  const { vectors, dim } = rows;
  const standardization = measureStandardization(vectors, pictures.weightOf, dim);
  const basis = chooseBasis(rows, recipe, standardization);
  const capacity = Math.ceil(vectors.length + vectors.length * growthBeforeRenewal) - 1;
  const design = createDesign(kernels, basis, capacity, isDual(basis, vectors.length));
  const labelCount = pictures.presentLabels.length;
  const space = design.gram
    ? createDualSpace(design, labelCount)
    : createPrimalSpace(design, labelCount);
  await appendRows(design, vectors, pace);
  const targets = targetsOf(rows, pictures);
  return { recipe, rows, pictures, standardization, design, space, targets };
}

/**
 * `problem` with rows added. Mean and deviation stay what they were.
 *
 * @param rows those of `problem`, in their order, then the new ones.
 * @returns null if there is no room: it has grown by a tenth.
 */
export async function growProblem(
  problem: Problem,
  rows: ExampleRows,
  pace: Pace,
): Promise<Problem | null> {
  const { design } = problem;
  if (rows.vectors.length > design.capacity) return null;
  await appendRows(design, rows.vectors.slice(design.rows), pace);
  const pictures = groupPictures(rows);
  return { ...problem, rows, pictures, targets: targetsOf(rows, pictures) };
}

function chooseBasis(
  { vectors, labelOf }: ExampleRows,
  { kind }: HeadRecipe,
  standardization: Standardization,
): Basis {
  if (kind === 'linear') return createLinearBasis(standardization);
  return vectors.length <= mostCenters
    ? createGaussianBasis(standardization)
    : createNystroemBasis(standardization, vectors, labelOf);
}

/** The dual solver is cheaper if there are at most as many rows as coordinates; a Gaussian basis has no other. */
function isDual({ kind, depth }: Basis, rows: number): boolean {
  return kind === 'gaussian' || (kind === 'linear' && rows <= depth);
}

/** Every row, with labels renumbered to those that have examples. */
function targetsOf({ labelOf }: ExampleRows, { presentLabels, weightOf }: Pictures): Targets {
  const index = new Map(presentLabels.map((label, i) => [label, i]));
  return createTargets(
    presentLabels.length,
    labelOf.map((label) => index.get(label)!),
    weightOf,
  );
}

/** Solves `problem` for `targets`, which may hold rows out. */
export function solve(
  { space, design, rows, recipe: { lambda, rho } }: Problem,
  targets: Targets,
  start: FitStart,
  options: FitOptions,
): Promise<Fit> {
  const scatter =
    rho === 0
      ? 0
      : (lambda * rho * rows.dim) / withinLabelScatter(space, targets, design.squaredNorms);
  return minimize(space, targets, { lambda, scatter }, start, options);
}

/** All weights zero. */
export function coldStart({ space }: Problem): FitStart {
  return { weights: space.zero(), memory: [] };
}

/** Which head is trained, and how strongly it is regularized. */
export interface HeadRecipe {
  readonly kind: HeadKind;
  /** Penalty on the squared weights. */
  readonly lambda: number;
  /** Penalty on the scatter of the logits within a label; 0: none. */
  readonly rho: number;
}

/** Measured on four image sets and three sound sets; one recipe for all of them. */
export const linearRecipe: HeadRecipe = { kind: 'linear', lambda: 1e-3, rho: 0.25 };

/** For few features, whose labels are not separated by planes. Measured on two sets of postures. */
export const gaussianRecipe: HeadRecipe = { kind: 'gaussian', lambda: 3e-4, rho: 0 };

const recipes: Readonly<Record<HeadKind, HeadRecipe>> = {
  linear: linearRecipe,
  gaussian: gaussianRecipe,
};

/** The recipe for a kind of head; linear if none is said. */
export function recipeFor({
  head = 'linear',
}: {
  readonly head?: HeadKind | undefined;
}): HeadRecipe {
  return recipes[head];
}
