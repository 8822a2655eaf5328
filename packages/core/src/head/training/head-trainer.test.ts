import { expect } from 'chai';
import type { Head, TrainingData, TrainingSet } from '../../contracts/model.ts';
import type { TlError } from '../../errors.ts';
import { asyncDispose } from '../../scope.ts';
import { createHeadTrainer, trainHead } from '../train-head.ts';
import { predictHead } from '../predict-head.ts';
import { seededExamples, toSet, vectorOf } from '../seeded-examples.test.ts';

/** The largest difference of any score of two heads on the examples. */
function difference(a: Head, b: Head, data: TrainingData): number {
  let largest = 0;
  for (let row = 0; row < data.labelOf.length; row++) {
    const one = predictHead(a, vectorOf(data, row)).scores;
    const two = predictHead(b, vectorOf(data, row)).scores;
    one.forEach((score, c) => (largest = Math.max(largest, Math.abs(score - two[c]!))));
  }
  return largest;
}

/** Three takes a label. */
const data = seededExamples({ dim: 96, counts: [21, 21, 21], takeLength: 7, distance: 0.3 });
/** Fits end at the minimum, so that minima are compared, not the points where a fit stopped. */
const exact = { tolerance: 1e-10 };
const whole = { evaluate: true };
const fitOnly = { evaluate: false };
const last = (count: number) => (row: number) => row < 63 - count;

describe('createHeadTrainer', () => {
  it('trains the same head as trainHead on the same examples', async () => {
    const live = await createHeadTrainer(exact).train(toSet(data), whole);
    const cold = await trainHead(data, exact);
    expect(live.head).deep.equal(cold.head);
    const heldOut = cold.evaluation!.heldOut!.map((each) => ({
      ...each,
      id: `example ${each.id}`,
    }));
    expect(live.evaluation).deep.equal({ ...cold.evaluation, heldOut });
  });

  it('reaches the same head by adding rows as by training from scratch', async () => {
    const trainer = createHeadTrainer(exact);
    for (let count = 5; count >= 0; count--) await trainer.train(toSet(data, last(count)), fitOnly);
    const grown = await trainer.train(toSet(data), fitOnly);
    const cold = await trainHead(data, { ...exact, evaluate: false });
    expect(difference(grown.head, cold.head, data)).below(0.03);
    // Grown under the mean and deviation of fewer rows; the end of the take renews them.
    const renewed = await trainer.train(toSet(data), whole);
    expect(difference(renewed.head, (await trainHead(data, exact)).head, data)).below(1e-3);
  });

  it('starts over for another kind of head', async () => {
    const trainer = createHeadTrainer(exact);
    for (const head of ['linear', 'gaussian', 'linear'] as const) {
      const again = await trainer.train({ ...toSet(data), head }, fitOnly);
      const cold = await trainHead({ ...data, head }, { ...exact, evaluate: false });
      expect(again.head.layers.map(({ kind }) => kind)).deep.equal(
        cold.head.layers.map(({ kind }) => kind),
      );
      expect(difference(again.head, cold.head, data)).below(1e-3);
    }
  });

  it('does so, too, with more rows than features, and with a Gaussian kernel', async () => {
    for (const dim of [70, 10]) {
      const many = seededExamples({ dim, counts: [60, 60], takeLength: 10, distance: 0.4 });
      const trainer = createHeadTrainer(exact);
      for (let count = 6; count > 0; count--) {
        await trainer.train(
          toSet(many, (row) => row < 120 - count),
          fitOnly,
        );
      }
      const grown = await trainer.train(toSet(many), fitOnly);
      const cold = await trainHead(many, { ...exact, evaluate: false });
      expect(difference(grown.head, cold.head, many)).below(0.03);
    }
  });

  it('continues after labels are added, removed and renamed, and rows removed or moved', async () => {
    const trainer = createHeadTrainer(exact);
    await trainer.train(toSet(data), whole);
    const renamed = toSet(data);
    const label = (name: string) => (name === 'label 1' ? 'other' : name);
    const changes: TrainingSet[] = [
      toSet(data, (row) => row % 3 > 0),
      toSet(data, (row) => data.labelOf[row] !== 0),
      toSet(data),
      {
        ...renamed,
        labels: renamed.labels.map(label),
        rows: renamed.rows.map((row) => ({ ...row, label: label(row.label) })),
      },
      {
        ...renamed,
        rows: renamed.rows.map((row, i) => (i === 3 ? { ...row, label: 'label 2' } : row)),
      },
      { ...renamed, labels: ['new', ...renamed.labels] },
      { ...renamed, labels: renamed.labels.toReversed() },
    ];
    for (const set of changes) {
      const live = await trainer.train(set, whole);
      const cold = await createHeadTrainer(exact).train(set, whole);
      expect(live.head.labels).deep.equal(set.labels);
      expect(difference(live.head, cold.head, data)).below(1e-3);
    }
  });

  it('continues after the order of labels changes', async () => {
    const trainer = createHeadTrainer(exact);
    const set = toSet(data);
    const before = await trainer.train(set, fitOnly);
    const after = await trainer.train({ ...set, labels: set.labels.toReversed() }, fitOnly);
    const vector = vectorOf(data, 0);
    const scores = predictHead(before.head, vector).scores.toReversed();
    predictHead(after.head, vector).scores.forEach((score, c) =>
      expect(score).closeTo(scores[c]!, 1e-3),
    );
  });

  it('keeps temperature, evaluation and detector of the last full training', async () => {
    const trainer = createHeadTrainer(exact);
    const before = await trainer.train(toSet(data, last(2)), whole);
    const after = await trainer.train(toSet(data), fitOnly);
    expect(after.evaluation).equal(before.evaluation);
    expect(after.head.unknown).equal(before.head.unknown);
  });

  it('keeps the evaluation of two labels when a third has only a few examples', async () => {
    const trainer = createHeadTrainer(exact);
    const two = toSet(data, (row) => data.labelOf[row]! < 2);
    const before = await trainer.train(two, whole);
    const third = toSet(data, (row) => row < 45);
    const after = await trainer.train(third, whole);
    expect(after.evaluation!.optimistic).equal(false);
    expect([...after.evaluation!.perLabel.keys()]).deep.equal(['label 0', 'label 1']);
    expect(before.head.unknown).not.equal(undefined);
    expect(after.head.unknown).not.equal(undefined);
  });

  it('aborts a training when the next one begins, with the same result', async () => {
    const large = seededExamples({ dim: 300, counts: [120, 120, 120], takeLength: 10 });
    const trainer = createHeadTrainer(exact);
    const codes: string[] = [];
    const superseded = [1, 2, 3].map(() =>
      trainer
        .train(toSet(large), whole)
        .catch((error: unknown) => codes.push((error as TlError).code)),
    );
    const result = await trainer.train(toSet(large), whole);
    await Promise.all(superseded);
    expect(codes).deep.equal(['aborted', 'aborted', 'aborted']);
    const cold = await trainHead(large, exact);
    expect(difference(result.head, cold.head, large)).below(1e-3);
  });

  it('trains again after a failed training', async () => {
    const trainer = createHeadTrainer(exact);
    await trainer.train(toSet(data), whole);
    const one = toSet(data, (row) => row < 21);
    const code = await trainer.train(one, whole).catch((error: unknown) => (error as TlError).code);
    expect(code).equal('need-two-labels');
    const { head } = await trainer.train(toSet(data), whole);
    expect(difference(head, (await trainHead(data, exact)).head, data)).below(1e-3);
  });

  it('stops when its signal is aborted, and when it is closed', async () => {
    const trainer = createHeadTrainer(exact);
    const signal = AbortSignal.abort();
    const code = (work: Promise<unknown>) =>
      work.then(
        () => '',
        (error: unknown) => (error as TlError).code,
      );
    expect(await code(trainer.train(toSet(data), { signal }))).equal('aborted');
    const running = code(trainer.train(toSet(data), whole));
    await trainer[asyncDispose]();
    expect(await running).equal('aborted');
  });
});
