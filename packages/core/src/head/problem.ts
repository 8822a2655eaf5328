import { appendRows, createDesign, type Design } from './design.ts';
import { createDualSpace } from './dual-space.ts';
import type { ExampleRows } from './example-rows.ts';
import type { Kernels } from './kernels/kernels.ts';
import { withinLabelScatter } from './label-scatter.ts';
import { createLinearBasis } from './linear-basis.ts';
import { minimise, type Fit, type FitOptions, type FitStart } from './minimise.ts';
import type { Pace } from './pace.ts';
import { groupPictures, type Pictures } from './pictures.ts';
import { createPrimalSpace } from './primal-space.ts';
import { measureStandardisation, type Standardisation } from './standardise.ts';
import { createTargets, type Targets } from './targets.ts';
import type { WeightSpace } from './weight-space.ts';

/** Strength of the penalties, measured on four image and three sound sets. */
const lambda = 1e-3;
const rho = 0.25;

/** A growth by this part makes mean and deviation of the last full fit outdated. */
export const growthBeforeRenewal = 0.1;

/** Rows in the solver's memory, and what the fit is to say of them. */
export interface Problem {
  readonly rows: ExampleRows;
  readonly pictures: Pictures;
  readonly standardisation: Standardisation;
  readonly design: Design;
  readonly space: WeightSpace;
  readonly targets: Targets;
}

/** Standardises `rows` and lays them out: dual where there are at most as many as features. */
export async function createProblem(
  kernels: Kernels,
  rows: ExampleRows,
  pace: Pace,
): Promise<Problem> {
  const pictures = groupPictures(rows);
  const { vectors, dim } = rows;
  const standardisation = measureStandardisation(vectors, pictures.weightOf, dim);
  const basis = createLinearBasis(standardisation);
  const isDual = vectors.length <= dim;
  const capacity = Math.ceil(vectors.length * (1 + growthBeforeRenewal)) + 1;
  const design = await appendRows(createDesign(kernels, basis, capacity, isDual), vectors, pace);
  const space = createSpace(design, pictures.presentLabels.length);
  return { rows, pictures, standardisation, design, space, targets: allRows(rows, pictures) };
}

function createSpace(design: Design, labelCount: number): WeightSpace {
  return design.gram
    ? createDualSpace(() => design, labelCount)
    : createPrimalSpace(() => design, labelCount);
}

/** Every row, with labels renumbered to those that have examples. */
function allRows({ labelOf }: ExampleRows, { presentLabels, weightOf }: Pictures): Targets {
  const index = new Map(presentLabels.map((label, i) => [label, i]));
  return createTargets(
    presentLabels.length,
    labelOf.map((label) => index.get(label)!),
    weightOf,
  );
}

/** Solves `problem` for `targets`, which may hold rows out. */
export function solve(
  { space, design, rows }: Problem,
  targets: Targets,
  start: FitStart,
  options: FitOptions,
): Promise<Fit> {
  const scatter =
    (lambda * rho * rows.dim) / withinLabelScatter(space, targets, design.squaredNorms);
  return minimise(space, targets, { lambda, scatter }, start, options);
}

/** The start of a fit that knows nothing. */
export function coldStart({ space }: Problem): FitStart {
  return { weights: space.zero(), memory: [] };
}
