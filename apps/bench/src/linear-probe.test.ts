import { expect } from 'chai';
import { probe } from './linear-probe.ts';
import type { LabelledRows } from './protocol.ts';
import { normal, seededRandom } from './seeded-random.ts';

function rows(
  dim: number,
  labelCount: number,
  features: number[],
  labelOf: number[],
): LabelledRows {
  return { dim, labelCount, features: Float32Array.from(features), labelOf };
}

describe('the linear probe', () => {
  it('reaches the optimum that two mirrored points have in closed form', () => {
    // By symmetry the logits' difference is m z with z = +-1, and m minimizes
    // log(1 + exp(-m)) + lambda m^2 / 4.
    let [low, high] = [0, 100];
    for (let round = 0; round < 100; round++) {
      const m = (low + high) / 2;
      if (-1 / (1 + Math.exp(m)) + 0.5e-4 * m < 0) low = m;
      else high = m;
    }
    const train = rows(1, 2, [3, 5], [0, 1]);
    const test = rows(1, 2, [4.5, 4], [1, 1]);
    const probabilities = probe(train, test, 1e-6);
    const optimum = 1 / (1 + Math.exp(-low / 2));
    expect(probabilities[1]).to.be.closeTo(optimum, 1e-4);
    // The benchmarks stop earlier; the difference is too small to matter.
    expect(probe(train, test)[1]).to.be.closeTo(optimum, 5e-4);
    expect(probabilities[3]).to.be.closeTo(0.5, 1e-6);
  });

  it('predicts every label on average as often as it occurs, since its bias is free', () => {
    const random = seededRandom(5);
    const labelOf = Array.from({ length: 40 }, (_, row) => (row < 20 ? 0 : row < 32 ? 1 : 2));
    const features = labelOf.flatMap((label) =>
      Array.from({ length: 6 }, (_, k) => normal(random) + (k === label ? 1 : 0)),
    );
    const data = rows(6, 3, features, labelOf);
    const probabilities = probe(data, data, 1e-6);
    const totals = [0, 1, 2].map((label) =>
      probabilities.reduce((sum, p, index) => sum + (index % 3 === label ? p : 0), 0),
    );
    expect(totals[0]).to.be.closeTo(20, 1e-3);
    expect(totals[1]).to.be.closeTo(12, 1e-3);
    expect(totals[2]).to.be.closeTo(8, 1e-3);
  });
});
