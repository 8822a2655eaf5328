import { asyncDispose, TlError, type HeadTrainer, type TrainingSet } from '@tl-elements/core/base';
import { createHeadTrainer } from '@tl-elements/core/head';
import { startHeadTrainer } from '@tl-elements/core/project';
import { expect } from 'chai';
import { seededExamples, toSet } from '../seeded-examples.test.ts';

const data = seededExamples({ dim: 300, counts: [40, 40, 40], takeLength: 10, distance: 0.3 });
/** The same rows, each second one an augmentation of the one before. */
const withPairs = { ...data, pictureOf: data.pictureOf.map((_, row) => row - (row % 2)) };
const dispose = (trainer: HeadTrainer) => trainer[asyncDispose]();

describe('startHeadTrainer', () => {
  it('trains the same head in its worker as on this thread', async () => {
    const worker = await startHeadTrainer();
    const local = createHeadTrainer();
    const steps: readonly [TrainingSet, boolean][] = [
      [toSet(data, (row) => row < 90), true],
      [toSet(data, (row) => row < 92), false],
      [toSet(data, (row) => row < 95 && row !== 7), false],
      [toSet(data), true],
      [{ ...toSet(withPairs), augmentationsAreKnown: true }, true],
      [{ ...toSet(data), learningExponent: 2 }, true],
    ];
    const accuracies: number[] = [];
    for (const [set, evaluate] of steps) {
      const there = await worker.train(set, { evaluate });
      const here = await local.train(set, { evaluate });
      expect(there.head).deep.equal(here.head);
      expect(there.evaluation).deep.equal(here.evaluation);
      accuracies.push(there.evaluation!.accuracy);
    }
    accuracies.splice(-2, 1);
    // Twice as steep, so that the last tenth of the examples teaches more.
    expect(accuracies.at(-1)).above(accuracies.at(-2)!);
    await dispose(worker);
  });

  it('reports progress of both phases', async () => {
    const worker = await startHeadTrainer();
    const phases = new Set<string>();
    await worker.train(toSet(data), { onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).deep.equal(['fit', 'evaluate']);
    await dispose(worker);
  });

  it('aborts, and trains again afterwards', async () => {
    const worker = await startHeadTrainer();
    const controller = new AbortController();
    const code = await worker
      .train(toSet(data), { signal: controller.signal, onProgress: () => controller.abort() })
      .catch((error: unknown) => (error as TlError).code);
    expect(code).equal('aborted');
    const { head } = await worker.train(toSet(data), {});
    expect(head.labels).deep.equal(data.labels);
    await dispose(worker);
  });

  it('aborts a training when the next begins', async () => {
    const worker = await startHeadTrainer();
    const first = worker.train(toSet(data), {}).catch((error: unknown) => (error as TlError).code);
    const second = await worker.train(toSet(data), {});
    expect(await first).equal('aborted');
    expect(second.evaluation).not.equal(null);
    await dispose(worker);
  });

  it('passes on errors with their codes', async () => {
    const worker = await startHeadTrainer();
    const code = await worker
      .train(
        toSet(data, (row) => row < 20),
        {},
      )
      .catch((error: unknown) => (error instanceof TlError ? error.code : error));
    expect(code).equal('need-two-labels');
    await dispose(worker);
  });

  it('does not block the page while it trains', async () => {
    const worker = await startHeadTrainer();
    const progress = { isDone: false };
    const large = seededExamples({ dim: 600, counts: [200, 200, 200], takeLength: 10 });
    const training = worker.train(toSet(large), {}).then(() => (progress.isDone = true));
    let turns = 0;
    for (; !progress.isDone; turns++) await new Promise((resolve) => setTimeout(resolve));
    await training;
    expect(turns).above(5);
    await dispose(worker);
  });
});
