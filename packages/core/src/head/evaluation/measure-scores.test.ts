import { expect } from 'chai';
import { accuracyOfAll, expectedRange, measureScores } from './measure-scores.ts';
import { evaluateHead } from './evaluate-head.ts';
import { seededExamples } from '../seeded-examples.test.ts';
import { trainHead } from '../train-head.ts';
import type { TlError } from '../../errors.ts';

describe('measureScores', () => {
  const labels = ['a', 'b'];
  const scores = Float64Array.of(0.9, 0.1, 0.9, 0.1, 0.4, 0.6, 0.8, 0.2, 0.3, 0.7, 0.2, 0.8);
  const labelOf = [0, 0, 0, 0, 1, 1];
  const ids = ['i', 'j', 'k', 'l', 'm', 'n'];
  const scored = { labels, ids, scores, labelOf, takesOfLabel: [8, 2], isOptimistic: false };

  it('gives each label the same weight', () => {
    const evaluation = measureScores(scored)!;
    expect(evaluation.accuracy).closeTo((3 / 4 + 1) / 2, 1e-12);
    expect(evaluation.confusion).deep.equal([
      [3, 1],
      [0, 2],
    ]);
    const a = -(Math.log(0.9) * 2 + Math.log(0.4) + Math.log(0.8)) / 4;
    const b = -(Math.log(0.7) + Math.log(0.8)) / 2;
    expect(evaluation.logLoss).closeTo((a + b) / 2, 1e-12);
    expect(evaluation.perLabel.get('a')).deep.equal({ accuracy: 0.75, examples: 4, takes: 8 });
  });

  it('lists what was said about each example, as the confusion counts it', () => {
    const { heldOut, confusion } = measureScores(scored)!;
    expect(heldOut!.map(({ id }) => id)).deep.equal(ids);
    expect(heldOut![2]).deep.equal({
      id: 'k',
      label: 'a',
      answer: 'b',
      ofAnswer: 0.6,
      ofLabel: 0.4,
    });
    expect(heldOut![4]).deep.equal({
      id: 'm',
      label: 'b',
      answer: 'b',
      ofAnswer: 0.7,
      ofLabel: 0.7,
    });
    const counted = labels.map((label) =>
      labels.map(
        (answer) =>
          heldOut!.filter((each) => each.label === label && each.answer === answer).length,
      ),
    );
    expect(counted).deep.equal(confusion);
  });

  it('measures the difference of confidence and accuracy, bin by bin', () => {
    // Weights 1/8 a row of a, 1/4 of b; bins .6, .7, .8, .9.
    const expected = Math.abs(0.6 / 8) + 0.3 / 4 + (0.2 / 8 + 0.2 / 4) + 2 * (0.1 / 8);
    expect(measureScores(scored)!.calibrationError).closeTo(expected, 1e-12);
  });

  it('gives a range from ten takes on, and none if the figure is optimistic', () => {
    expect(measureScores(scored)!.low).within(0.5, 0.875);
    expect(measureScores({ ...scored, takesOfLabel: [7, 2] })!.low).equal(null);
    expect(measureScores({ ...scored, isOptimistic: true })!.high).equal(null);
  });

  it('expects more of the head than of those of the folds, which saw less', () => {
    const ofFolds = measureScores({ ...scored, folds: 5 })!;
    expect(ofFolds.accuracy).closeTo(accuracyOfAll(7 / 8, 5), 1e-12);
    expect(ofFolds).deep.include(expectedRange(ofFolds.accuracy, 10));
    const ofOneTake = measureScores({ ...scored, folds: 5, isOptimistic: true })!;
    expect(ofOneTake.accuracy).closeTo(7 / 8, 1e-12);
  });

  it('returns null without examples', () => {
    expect(measureScores({ ...scored, labelOf: [] })).equal(null);
  });
});

describe('evaluateHead', () => {
  const settings = { seed: 2, dim: 70, distance: 0.3 };

  it('measures on new examples about the accuracy that cross-validation predicted', async () => {
    const { head, evaluation } = await trainHead(
      seededExamples({ ...settings, counts: [30, 30, 30] }),
    );
    const measured = evaluateHead(head, seededExamples({ ...settings, counts: [200, 200, 200] }));
    expect(measured.accuracy).within(evaluation!.low! - 0.1, evaluation!.high! + 0.1);
    expect(Math.abs(evaluation!.accuracy - measured.accuracy)).below(0.1);
    expect(measured.calibrationError).below(0.1);
  });

  it('refuses labels that the head does not have', async () => {
    const data = seededExamples({ ...settings, counts: [5, 5] });
    const { head } = await trainHead(data);
    let code = '';
    try {
      evaluateHead(head, { ...data, labels: ['label 0', 'another'] });
    } catch (error) {
      code = (error as TlError).code;
    }
    expect(code).equal('label-unknown');
  });
});

describe('expected accuracy', () => {
  it('is marked as optimistic, with T at least 1, while a label has a single take', async () => {
    const oneTake = seededExamples({ dim: 70, counts: [12, 12], takeLength: 12, distance: 2 });
    const twoTakes = { ...oneTake, takeOf: oneTake.takeOf.map((_, i) => Math.floor(i / 6)) };
    const one = await trainHead(oneTake);
    const two = await trainHead(twoTakes);
    expect([one.evaluation!.optimistic, two.evaluation!.optimistic]).deep.equal([true, false]);
    expect(one.evaluation!.low).equal(null);
    // Labels this far apart ask for the lowest T there is; it is 1 for one take.
    const norm = ({ head }: typeof one) =>
      Math.hypot(...(head.layers[0]!.kind === 'dense' ? head.layers[0]!.kernel : []));
    expect(norm(two) / norm(one)).above(2);
  });

  it('is null for fewer than two labels of four examples', async () => {
    const { evaluation, head } = await trainHead(seededExamples({ dim: 70, counts: [3, 9] }));
    expect(evaluation).equal(null);
    expect(head.layers).lengthOf(1);
  });
});
