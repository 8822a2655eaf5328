import { expect } from 'chai';
import { createDesign, appendRows, createDualSpace, createPrimalSpace } from './weight-space.ts';
import { rowsOfData } from '../example-rows.ts';
import { writeGradient, centerWithinLabels } from './minimize.ts';
import { createWasmKernels } from '../kernels/create-kernels.ts';
import { createLinearBasis } from '../bases.ts';
import { createPace } from '../training/pace.ts';
import { seededExamples, seededNormal } from '../seeded-examples.test.ts';
import { lossOnLine, createTargets } from '../softmax.ts';
import { measureStandardization, standardizeInto } from '../standardize.ts';
import { addScaled, innerProduct, type Vector } from './vector.ts';

const lambda = 0.03;
const scatter = 0.2;
const labelCount = 3;
const data = seededExamples({ dim: 7, counts: [5, 4, 3] });
const rows = rowsOfData(data);
const weightOf = Float64Array.from(data.labelOf, (_, i) => [1, 0.5, 0.25, 0][i % 4]!);
const targets = createTargets(labelCount, data.labelOf, weightOf);
const standardization = measureStandardization(rows.vectors, weightOf, data.dim);
const z = rows.vectors.map((vector) => {
  const row = new Float64Array(data.dim);
  standardizeInto(row, 0, vector, standardization, standardization.unit);
  return row;
});

/** J by its definition, from weights (a row per label) and biases. */
function objective(w: readonly Float64Array[], b: ArrayLike<number>): number {
  const logits = z.map((row) =>
    w.map((weights, c) => weights.reduce((sum, weight, j) => sum + weight * row[j]!, b[c]!)),
  );
  let loss = 0;
  let within = 0;
  for (let label = 0; label < labelCount; label++) {
    const ofLabel = [...data.labelOf.keys()].filter((i) => data.labelOf[i] === label);
    const total = ofLabel.reduce((sum, i) => sum + weightOf[i]!, 0);
    for (let c = 0; c < labelCount; c++) {
      const mean = ofLabel.reduce((sum, i) => sum + weightOf[i]! * logits[i]![c]!, 0) / total;
      for (const i of ofLabel) within += weightOf[i]! * (logits[i]![c]! - mean) ** 2;
    }
    for (const i of ofLabel) {
      const sum = logits[i]!.reduce((sum, logit) => sum + Math.exp(logit), 0);
      loss -= (weightOf[i]! / targets.total) * (logits[i]![label]! - Math.log(sum));
    }
  }
  const norm = w.flatMap((weights) => [...weights]).reduce((sum, weight) => sum + weight ** 2, 0);
  return loss + (lambda / 2) * norm + (scatter / 2) * within;
}

async function spaceOf(isDual: boolean) {
  const basis = createLinearBasis(standardization);
  const design = createDesign(createWasmKernels(), basis, rows.vectors.length, isDual);
  const space = isDual
    ? createDualSpace(design, labelCount)
    : createPrimalSpace(design, labelCount);
  await appendRows(design, rows.vectors, createPace());
  return space;
}

/** W and b of a vector of either space. */
function parametersOf(vector: Vector, isDual: boolean) {
  const weights = Array.from({ length: labelCount }, (_, c) =>
    Float64Array.from({ length: data.dim }, (_, j) =>
      isDual
        ? z.reduce((sum, row, i) => sum + vector.values[i * labelCount + c]! * row[j]!, 0)
        : vector.values[c * 8 + j]!,
    ),
  );
  return { weights, bias: vector.values.slice(-labelCount) };
}

for (const isDual of [false, true]) {
  describe(`the ${isDual ? 'dual' : 'primal'} gradient`, () => {
    it('agrees with finite differences of the objective, in any direction', async () => {
      const space = await spaceOf(isDual);
      const normal = seededNormal(9);
      /** A random vector: weights that some logit gradient pulls back to, and biases. */
      const randomVector = () => {
        const vector = space.zero();
        const logitGradient = Float64Array.from({ length: z.length * labelCount }, normal);
        space.pullBack(logitGradient, vector);
        for (let c = 0; c < labelCount; c++) {
          vector.values[space.weightCount + c] = vector.image[space.weightCount + c] = normal();
        }
        return vector;
      };
      const weights = randomVector();
      const length = z.length * labelCount;
      const logits = new Float64Array(length);
      const centered = new Float64Array(length);
      const probabilities = new Float64Array(length);
      space.logits(weights, logits);
      centerWithinLabels(targets, logits, centered);
      lossOnLine(targets, logits, new Float64Array(length), 0, probabilities);
      const gradient = space.zero();
      writeGradient(
        space,
        targets,
        { lambda, scatter },
        { weights, probabilities, centered },
        gradient,
      );

      const valueAt = (direction: Vector, step: number) => {
        const moved = space.zero();
        addScaled(moved, 1, weights);
        addScaled(moved, step, direction);
        const { weights: w, bias } = parametersOf(moved, isDual);
        return objective(w, bias);
      };
      for (let i = 0; i < 10; i++) {
        const direction = randomVector();
        const difference = (valueAt(direction, 1e-4) - valueAt(direction, -1e-4)) / 2e-4;
        expect(innerProduct(gradient, direction)).closeTo(
          difference,
          1e-5 * (1 + Math.abs(difference)),
        );
      }
    });
  });
}
