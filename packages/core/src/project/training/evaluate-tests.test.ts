import { expect } from 'chai';
import type { DenseLayer, Head } from '../../contracts/model.ts';
import { evaluateRows } from '../../head/evaluation/evaluate-head.ts';
import { rowsOfSet } from '../../head/example-rows.ts';
import { seededRandom } from '../../head/seeded-random.ts';
import { failure } from '../../testing/failure.ts';
import { evaluateTests } from './evaluate-tests.ts';

/** A head of forty labels for 1,280 features, and 2,000 test examples. */
function bigTest() {
  const random = seededRandom(7);
  const dim = 1280;
  const labels = Array.from({ length: 40 }, (_, i) => `label ${i}`);
  const kernel = Float32Array.from({ length: dim * labels.length }, () => random() - 0.5);
  const layer: DenseLayer = {
    kind: 'dense',
    inputs: dim,
    units: labels.length,
    kernel,
    bias: null,
    activation: 'softmax',
  };
  const head: Head = { labels, dim, layers: [layer] };
  const tests = Array.from({ length: 2000 }, (_, i) => {
    const features = Float32Array.from({ length: dim }, () => random());
    return { id: `${i}`, label: labels[i % 40]!, take: `${i}`, createdAt: i, features };
  });
  return { head, tests, labels, dim };
}

describe('a large set of test examples', () => {
  it('is evaluated in turns, with the same figures', async () => {
    const { head, tests, labels, dim } = bigTest();
    let [turns, isDone] = [0, false];
    const watch = (): void => {
      if (isDone) return;
      turns++;
      setImmediate(watch);
    };
    setImmediate(watch);
    const inTurns = await evaluateTests(head, tests);
    isDone = true;
    // At 12 ms a turn: 2,000 answers of a head of this size take much longer than two.
    expect(turns).to.be.above(1);
    const rows = tests.map((test) => ({ ...test, picture: test.id, at: test.createdAt }));
    const atOnce = evaluateRows(head, rowsOfSet({ dim, labels, rows, unknownViews: [] }));
    expect(inTurns).to.deep.equal(atOnce);
  });

  it('is left when nobody waits any more', async () => {
    const { head, tests } = bigTest();
    const wanted = new AbortController();
    const evaluation = evaluateTests(head, tests, wanted.signal);
    setImmediate(() => wanted.abort());
    expect(await failure(evaluation)).to.have.property('code', 'aborted');
  });
});
