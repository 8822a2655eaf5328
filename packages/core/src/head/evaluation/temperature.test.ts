import { expect } from 'chai';
import { seededNormal } from '../seeded-examples.test.ts';
import {
  createTargets,
  chooseTemperature,
  largestTemperature,
  leastTemperature,
} from '../softmax.ts';

/** Two labels, the same margin everywhere, `right` of `count` rows on the right side of it. */
function twoLabels(margin: number, right: number, count: number) {
  const labelOf = Uint16Array.from({ length: count }, (_, i) => (i < right ? 0 : 1));
  const logits = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? margin : 0));
  return { targets: createTargets(2, labelOf, new Float64Array(count).fill(1)), logits };
}

describe('chooseTemperature', () => {
  it('gives a constant margin a confidence equal to the accuracy, as in the closed form', () => {
    for (const [margin, right] of [
      [4, 80],
      [2, 70],
      [1, 85],
    ] as const) {
      const { targets, logits } = twoLabels(margin, right, 100);
      const closedForm = margin / Math.log(right / (100 - right));
      expect(chooseTemperature(targets, logits)).closeTo(closedForm, 1e-6);
    }
  });

  it('stays within its bounds', () => {
    const certain = twoLabels(1, 100, 100);
    expect(chooseTemperature(certain.targets, certain.logits)).closeTo(leastTemperature, 1e-12);
    expect(chooseTemperature(certain.targets, certain.logits, 1)).equal(1);
    const wrong = twoLabels(1, 10, 100);
    expect(chooseTemperature(wrong.targets, wrong.logits)).closeTo(largestTemperature, 1e-12);
  });

  it('grows with the logits', () => {
    const normal = seededNormal(3);
    const labelOf = Uint16Array.from({ length: 90 }, (_, i) => i % 3);
    const targets = createTargets(3, labelOf, new Float64Array(90).fill(1));
    const logits = Float64Array.from(
      { length: 270 },
      (_, i) => normal() + (i % 3 === labelOf[Math.floor(i / 3)] ? 1 : 0),
    );
    const one = chooseTemperature(targets, logits);
    const double = chooseTemperature(
      targets,
      logits.map((value) => 2 * value),
    );
    expect(double / one).closeTo(2, 1e-6);
  });
});
