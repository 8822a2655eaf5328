import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { applyLayers } from '../predict-head.ts';
import { rowsOfData } from '../example-rows.ts';
import { linearRecipe, type HeadRecipe, coldStart, createProblem, solve } from './problem.ts';
import { createJsKernels, createWasmKernels } from '../kernels/create-kernels.ts';
import { createPace } from '../training/pace.ts';
import { seededExamples, vectorOf } from '../seeded-examples.test.ts';
import { startSession, trainSession } from '../training/training-session.ts';
import type { TrainingData } from '../../contracts/model.ts';

const exact = { tolerance: 1e-12, pace: createPace() };

/** Logits + biases of the solution, `rows x labels`. */
async function solveLogits(data: TrainingData, recipe = linearRecipe, create = createWasmKernels) {
  const problem = await createProblem(create(), rowsOfData(data), recipe, createPace());
  const fit = await solve(problem, problem.targets, coldStart(problem), exact);
  return { ...fit, problem };
}

function expectSameLogits(a: Float64Array, b: ArrayLike<number>, within: number): void {
  a.forEach((value, i) => expect(value).closeTo(b[i]!, within));
}

/**
 * The same minimum by another road: the penalty as lambda (I + rho d/V S) over the weights, with S
 * the scatter matrix within labels, and Newton's method on all of W and b, the Hessian in full.
 */
function newtonLogits(data: TrainingData, { lambda, rho }: HeadRecipe): number[] {
  const n = data.labelOf.length;
  const d = data.dim;
  const c = data.labels.length;
  const x = Array.from({ length: n }, (_, i) => [...vectorOf(data, i)]);
  const mean = x[0]!.map((_, j) => x.reduce((sum, row) => sum + row[j]!, 0) / n);
  const sigma = mean.map((m, j) => Math.sqrt(x.reduce((s, row) => s + (row[j]! - m) ** 2, 0) / n));
  const rms = Math.sqrt(sigma.reduce((sum, s) => sum + s * s, 0) / d);
  const floored = sigma.map((s) => Math.max(s, 0.3 * rms));
  const raw = x.map((row) => row.map((value, j) => (value - mean[j]!) / floored[j]!));
  const unit = 1 / Math.sqrt(raw.flat().reduce((sum, value) => sum + value * value, 0) / n);
  const z = raw.map((row) => row.map((value) => value * unit));

  const labelMean = data.labels.map((_, label) => {
    const own = z.filter((_, i) => data.labelOf[i] === label);
    return mean.map((_, j) => own.reduce((sum, row) => sum + row[j]!, 0) / own.length);
  });
  const within = z.map((row, i) => row.map((value, j) => value - labelMean[data.labelOf[i]!]![j]!));
  const total = within.flat().reduce((sum, value) => sum + value * value, 0);
  const penalty = mean.map((_, j) =>
    mean.map(
      (_, k) =>
        lambda * (j === k ? 1 : 0) +
        ((lambda * rho * d) / total) * within.reduce((sum, row) => sum + row[j]! * row[k]!, 0),
    ),
  );

  const size = c * (d + 1);
  const theta = new Array<number>(size).fill(0);
  const logitsOf = () =>
    z.map((row) =>
      data.labels.map((_, l) =>
        [...row, 1].reduce((sum, value, j) => sum + value * theta[l * (d + 1) + j]!, 0),
      ),
    );
  for (let round = 0; round < 60; round++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    logitsOf().forEach((logits, i) => {
      const sum = logits.reduce((s, value) => s + Math.exp(value), 0);
      const p = logits.map((value) => Math.exp(value) / sum);
      const row = [...z[i]!, 1];
      for (let l = 0; l < c; l++) {
        for (let j = 0; j <= d; j++) {
          gradient[l * (d + 1) + j]! += ((p[l]! - (data.labelOf[i] === l ? 1 : 0)) * row[j]!) / n;
          for (let m = 0; m < c; m++) {
            const curvature = p[l]! * ((l === m ? 1 : 0) - p[m]!);
            for (let k = 0; k <= d; k++) {
              hessian[l * (d + 1) + j]![m * (d + 1) + k]! += (curvature * row[j]! * row[k]!) / n;
            }
          }
        }
      }
    });
    for (let l = 0; l < c; l++) {
      for (let j = 0; j < d; j++) {
        for (let k = 0; k < d; k++) {
          gradient[l * (d + 1) + j]! += penalty[j]![k]! * theta[l * (d + 1) + k]!;
          hessian[l * (d + 1) + j]![l * (d + 1) + k]! += penalty[j]![k]!;
        }
      }
    }
    // All biases moved together change nothing: that direction gets a curvature of its own.
    for (let l = 0; l < c; l++) hessian[l * (d + 1) + d]![l * (d + 1) + d]! += 1e-9;
    solveLinear(hessian, gradient).forEach(
      (step, i) => (theta[i]! -= Math.max(-2, Math.min(2, step))),
    );
  }
  return logitsOf().flat();
}

/** Gaussian elimination with partial pivoting. */
function solveLinear(matrix: number[][], right: readonly number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i]!]);
  const n = a.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j <= n; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  const out = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    const rest = out.reduce((sum, value, j) => (j > k ? sum + a[k]![j]! * value : sum), 0);
    out[k] = (a[k]![n]! - rest) / a[k]![k]!;
  }
  return out;
}

/** Differences of each row's logits to its first: the common level is nobody's. */
function contrasts(logits: ArrayLike<number>, labels: number): Float64Array {
  return Float64Array.from(logits, (value, i) => value - logits[i - (i % labels)]!);
}

describe('minimize', () => {
  it("finds the minimum that Newton's method finds with the penalty as a scatter matrix, primal", async () => {
    const data = seededExamples({ dim: 6, counts: [14, 9, 7] });
    const { logits } = await solveLogits(data);
    expectSameLogits(contrasts(logits, 3), contrasts(newtonLogits(data, linearRecipe), 3), 2e-4);
  });

  it('finds the same with the dual solver', async () => {
    const data = seededExamples({ dim: 12, counts: [5, 4] });
    const { logits, problem } = await solveLogits(data);
    expect(problem.design.gram).not.equal(null);
    expectSameLogits(contrasts(logits, 2), contrasts(newtonLogits(data, linearRecipe), 2), 2e-4);
  });

  it('has the same minimum dual and primal: columns of zeros change only the solver', async () => {
    for (const rho of [0, 0.25]) {
      const wide = seededExamples({ seed: 4, dim: 24, counts: [10, 8, 6] });
      const recipe = { ...linearRecipe, rho };
      const dual = await solveLogits(wide, recipe);
      // One row fewer features than rows is what makes it primal: drop one that is constant.
      const flat = {
        ...wide,
        features: wide.features.map((value, i) => (i % 24 === 0 ? 3 : value)),
      };
      const dualFlat = await solveLogits(flat, recipe);
      const narrow = {
        ...wide,
        dim: 23,
        features: wide.features.filter((_, i) => i % 24 !== 0),
      };
      const primal = await solveLogits(narrow, { ...recipe, rho: (rho * 24) / 23 });
      expect(
        [dual, dualFlat, primal].map(({ problem }) => problem.design.gram !== null),
      ).deep.equal([true, true, false]);
      expectSameLogits(contrasts(dualFlat.logits, 3), contrasts(primal.logits, 3), 2e-4);
    }
  });

  it('has the same minimum in plain JavaScript', async () => {
    for (const counts of [
      [8, 7],
      [30, 25],
    ]) {
      const data = seededExamples({ dim: 20, counts });
      const wasm = await solveLogits(data);
      const js = await solveLogits(data, linearRecipe, createJsKernels);
      expectSameLogits(contrasts(wasm.logits, 2), contrasts(js.logits, 2), 1e-4);
    }
  });

  it('agrees with scikit-learn without the penalty on the scatter', async () => {
    const fixture = JSON.parse(
      readFileSync(new URL('./logistic-regression.fixture.json', import.meta.url), 'utf8'),
    ) as {
      lambda: number;
      cases: Record<
        string,
        { dim: number; labelOf: number[]; features: number[]; probabilities: number[] }
      >;
    };
    for (const { dim, labelOf, features, probabilities } of Object.values(fixture.cases)) {
      const index = Uint32Array.from(labelOf, (_, i) => i);
      const data: TrainingData = {
        dim,
        features: Float32Array.from(features),
        labels: [...new Set(labelOf)].sort().map(String),
        labelOf: Uint16Array.from(labelOf),
        takeOf: index,
        pictureOf: index,
        at: Float64Array.from(index),
        unknownViews: [],
      };
      const recipe: HeadRecipe = { kind: 'linear', lambda: fixture.lambda, rho: 0 };
      const { head } = await trainSession(startSession(createWasmKernels()), rowsOfData(data), {
        evaluate: false,
        unknownViews: [],
        signal: undefined,
        tolerance: 1e-12,
        recipe,
      });
      const count = data.labels.length;
      labelOf.forEach((_, row) => {
        applyLayers(head.layers, vectorOf(data, row)).forEach((score, c) =>
          expect(score).closeTo(probabilities[row * count + c]!, 2e-4),
        );
      });
    }
  });

  it('stops early at a tolerance of 1e-4 nats, close to the minimum', async () => {
    const data = seededExamples({ dim: 64, counts: [20, 20, 20] });
    const problem = await createProblem(
      createWasmKernels(),
      rowsOfData(data),
      linearRecipe,
      createPace(),
    );
    const start = coldStart(problem);
    const soon = await solve(problem, problem.targets, start, { ...exact, tolerance: 1e-4 });
    const late = await solve(problem, problem.targets, start, exact);
    expect(soon.updates).within(3, late.updates - 1);
    expect(late.updates).below(200);
    const difference = soon.logits.map((value, i) => Math.abs(value - late.logits[i]!));
    expect(Math.max(...difference)).below(0.5);
  });
});
