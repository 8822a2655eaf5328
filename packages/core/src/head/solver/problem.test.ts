import { expect } from 'chai';
import type { Design } from './weight-space.ts';
import { rowsOfData, type ExampleRows } from '../example-rows.ts';
import {
  gaussianRecipe,
  linearRecipe,
  type HeadRecipe,
  coldStart,
  createProblem,
  growProblem,
  solve,
  type Problem,
} from './problem.ts';
import { createJsKernels, createWasmKernels } from '../kernels/create-kernels.ts';
import type { Block } from '../kernels/kernels.ts';
import { growMemory } from './minimize.ts';
import { createPace } from '../training/pace.ts';
import { seededExamples } from '../seeded-examples.test.ts';
import { standardizeInto } from '../standardize.ts';

const exact = { tolerance: 1e-12, pace: createPace() };

function firstRows(rows: ExampleRows, count: number): ExampleRows {
  return {
    ...rows,
    vectors: rows.vectors.slice(0, count),
    labelOf: rows.labelOf.subarray(0, count),
    takeOf: rows.takeOf.subarray(0, count),
    pictureOf: rows.pictureOf.subarray(0, count),
    at: rows.at.subarray(0, count),
    ids: rows.ids.slice(0, count),
  };
}

function similarity(problem: Problem, a: Float32Array, b: Float32Array): number {
  const { standardization, recipe } = problem;
  const unit = recipe.kind === 'gaussian' ? 1 : standardization.unit;
  const [x, y] = [new Float64Array(a.length), new Float64Array(a.length)];
  standardizeInto(x, 0, a, standardization, unit);
  standardizeInto(y, 0, b, standardization, unit);
  if (recipe.kind === 'linear') return x.reduce((sum, value, j) => sum + value * y[j]!, 0);
  const squared = x.reduce((sum, value, j) => sum + (value - y[j]!) ** 2, 0);
  return Math.exp((-3 * squared) / a.length);
}

const cases: readonly [string, HeadRecipe, number][] = [
  ['dual', linearRecipe, 60],
  ['primal', linearRecipe, 20],
  ['Gaussian', gaussianRecipe, 20],
];

for (const create of [createJsKernels, createWasmKernels]) {
  for (const [name, recipe, dim] of cases) {
    describe(`a ${name} problem that grows (${create.name})`, () => {
      // Labels alternate, so that each has rows from the start.
      const data = seededExamples({ dim, counts: [26, 26], distance: 0.3 });
      const all = rowsOfData(data);
      const order = [...all.ids.keys()].map((i) => (i % 2) * 26 + Math.floor(i / 2));
      const rows: ExampleRows = {
        ...all,
        vectors: order.map((row) => all.vectors[row]!),
        labelOf: Uint16Array.from(order, (row) => all.labelOf[row]!),
      };

      async function grown() {
        let problem = await createProblem(create(), firstRows(rows, 49), recipe, createPace());
        let fit = await solve(problem, problem.targets, coldStart(problem), exact);
        for (let count = 50; count <= 52; count++) {
          problem = (await growProblem(problem, firstRows(rows, count), createPace()))!;
          const grow = (vector: typeof fit.weights) => problem.space.grow(vector, count - 1);
          const start = { weights: grow(fit.weights), memory: growMemory(fit.memory, grow) };
          fit = await solve(problem, problem.targets, start, exact);
        }
        return { problem, fit };
      }

      if (name !== 'primal')
        it('has the similarities of all its rows', async () => {
          const { problem } = await grown();
          const { gram, kernels } = problem.design as Design & { gram: Block };
          for (let i = 0; i < 52; i++) {
            for (let j = 0; j < 52; j++) {
              const expected = similarity(problem, rows.vectors[i]!, rows.vectors[j]!);
              const value = kernels.memory()[gram.offset + i * gram.stride + j]!;
              expect(value).closeTo(expected, 1e-5);
            }
          }
        });

      it('reaches the same minimum from a warm start as from a cold one', async () => {
        const { problem, fit } = await grown();
        const cold = await solve(problem, problem.targets, coldStart(problem), exact);
        fit.logits.forEach((logit, i) => {
          const first = i - (i % 2);
          const contrast = logit - fit.logits[first]!;
          expect(contrast).closeTo(cold.logits[i]! - cold.logits[first]!, 1e-3);
        });
      });

      it('needs only a few updates for one more row', async () => {
        let problem = await createProblem(create(), firstRows(rows, 49), recipe, createPace());
        const soon = { ...exact, tolerance: 1e-4 };
        const fit = await solve(problem, problem.targets, coldStart(problem), soon);
        problem = (await growProblem(problem, firstRows(rows, 50), createPace()))!;
        const grow = (vector: typeof fit.weights) => problem.space.grow(vector, 49);
        const start = { weights: grow(fit.weights), memory: growMemory(fit.memory, grow) };
        const warm = await solve(problem, problem.targets, start, soon);
        expect(warm.updates).within(2, 6);
      });

      it('refuses to grow by a tenth, since mean and deviation are outdated then', async () => {
        const problem = await createProblem(create(), firstRows(rows, 20), recipe, createPace());
        expect(await growProblem(problem, firstRows(rows, 22), createPace())).equal(null);
        expect(await growProblem(problem, firstRows(rows, 21), createPace())).not.equal(null);
      });
    });
  }
}
