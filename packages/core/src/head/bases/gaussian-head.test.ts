import { expect } from 'chai';
import { applyLayers } from '../predict-head.ts';
import { buildHead } from '../build-head.ts';
import { rowsOfData } from '../example-rows.ts';
import { gaussianRecipe, coldStart, createProblem, solve } from '../solver/problem.ts';
import { inverseCholesky } from '../bases.ts';
import { createWasmKernels } from '../kernels/create-kernels.ts';
import { indexOfLargest } from '../evaluation/measure-scores.ts';
import { createPace } from '../training/pace.ts';
import { seededExamples, seededNormal, vectorOf } from '../seeded-examples.test.ts';
import { softmaxInto } from '../softmax.ts';
import { trainHead } from '../train-head.ts';

async function solved(counts: readonly number[]) {
  const data = seededExamples({ dim: 5, counts, distance: 0.6 });
  const problem = await createProblem(
    createWasmKernels(),
    rowsOfData(data),
    gaussianRecipe,
    createPace(),
  );
  const options = { tolerance: 1e-10, pace: createPace() };
  const fit = await solve(problem, problem.targets, coldStart(problem), options);
  return { data, problem, fit };
}

describe('the Gaussian head', () => {
  for (const counts of [
    [20, 15],
    [200, 200],
  ]) {
    it(`gives in two layers the scores of the solver for ${counts.join(' + ')} examples`, async () => {
      const { data, problem, fit } = await solved(counts);
      const { layers } = buildHead(problem, fit, 1, {});
      expect(layers.map((layer) => layer.kind)).deep.equal(['gaussian-kernel', 'dense']);
      expect(layers[0]!.units).at.most(256);
      const { labelOf } = data;
      const priors = [0, 1].map((label) =>
        Math.log(labelOf.filter((other) => other === label).length / labelOf.length),
      );
      const scores = new Float64Array(2);
      labelOf.forEach((_, row) => {
        const logits = [0, 1].map((c) => fit.logits[row * 2 + c]! - priors[c]!);
        softmaxInto(scores, logits, 0, 2);
        expect(applyLayers(layers, vectorOf(data, row))[0]).closeTo(scores[0]!, 2e-3);
      });
    });
  }

  it('is at the minimum: A = -G / lambda, where G is the gradient by the logits', async () => {
    const { data, problem, fit } = await solved([20, 15]);
    const scores = new Float64Array(2);
    data.labelOf.forEach((label, row) => {
      softmaxInto(scores, fit.logits.subarray(row * 2, row * 2 + 2), 0, 2);
      const gradient = (scores[0]! - (label === 0 ? 1 : 0)) / data.labelOf.length;
      expect(fit.weights.values[row * 2]).closeTo(-gradient / gaussianRecipe.lambda, 0.02);
    });
    expect(problem.design.gram).not.equal(null);
  });

  it('separates labels that no plane can separate', async () => {
    const normal = seededNormal(1);
    for (const count of [40, 300]) {
      const data = seededExamples({ dim: 2, counts: [count / 2, count / 2] });
      data.labelOf.forEach((label, row) => {
        const angle = normal();
        const side = row % 2 ? 1 : -1;
        // An exclusive or: the sign of the product of the two features.
        data.features[row * 2] = side * (1 + 0.2 * angle);
        data.features[row * 2 + 1] = (label ? side : -side) * (1 + 0.2 * normal());
      });
      const { head } = await trainHead({ ...data, head: 'gaussian' });
      const right = [...data.labelOf].filter(
        (label, row) => indexOfLargest(applyLayers(head.layers, vectorOf(data, row))) === label,
      );
      expect(right.length / count).above(0.98);
    }
  });
});

describe('inverseCholesky', () => {
  it('inverts the factor: L^-1 (K + jitter I) L^-T is the unit matrix', () => {
    const normal = seededNormal(4);
    const size = 9;
    const root = Float64Array.from({ length: size * size }, normal);
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        for (let k = 0; k < size; k++)
          matrix[i * size + j]! += root[i * size + k]! * root[j * size + k]!;
      }
    }
    const inverse = inverseCholesky(matrix, size, 0.01);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) {
          for (let l = 0; l < size; l++) {
            const entry = matrix[k * size + l]! + (k === l ? 0.01 : 0);
            sum += inverse[i * size + k]! * entry * inverse[j * size + l]!;
          }
        }
        expect(sum).closeTo(i === j ? 1 : 0, 1e-8);
      }
    }
  });
});
