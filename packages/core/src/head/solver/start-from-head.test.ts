import { expect } from 'chai';
import { rowsOfData } from '../example-rows.ts';
import { linearRecipe, coldStart, createProblem, solve } from './problem.ts';
import { createWasmKernels } from '../kernels/create-kernels.ts';
import { createPace } from '../training/pace.ts';
import { predictHead } from '../predict-head.ts';
import { seededExamples, vectorOf } from '../seeded-examples.test.ts';
import { startFromHead } from './warm-start.ts';
import { trainHead } from '../train-head.ts';

describe('startFromHead', () => {
  const data = seededExamples({ dim: 70, counts: [60, 50], distance: 0.3, offset: 5 });

  it('needs fewer updates from a head of the same rows than from zeros', async () => {
    const { head } = await trainHead(data, { evaluate: false });
    const rows = rowsOfData(data);
    const problem = await createProblem(createWasmKernels(), rows, linearRecipe, createPace());
    const options = { tolerance: 1e-6, pace: createPace() };
    const warm = await solve(problem, problem.targets, startFromHead(head, problem), options);
    const cold = await solve(problem, problem.targets, coldStart(problem), options);
    expect(warm.updates).below(cold.updates);
  });

  it('reaches the same head wherever it starts', async () => {
    const exact = { tolerance: 1e-12 };
    const cold = await trainHead(data, exact);
    const other = await trainHead(seededExamples({ seed: 7, dim: 70, counts: [9, 9, 9] }));
    for (const warmStart of [cold.head, other.head]) {
      const warm = await trainHead(data, { ...exact, warmStart });
      for (let row = 0; row < 110; row += 10) {
        const expected = predictHead(cold.head, vectorOf(data, row)).scores[0]!;
        expect(predictHead(warm.head, vectorOf(data, row)).scores[0]).closeTo(expected, 1e-3);
      }
    }
  });
});
