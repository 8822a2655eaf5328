import { expect } from 'chai';
import type { Evaluation } from '../../contracts/prediction.ts';
import { coach } from './coach.ts';

const takes = (label: string, takes: number, each: number) =>
  Array.from({ length: takes * each }, (_, i) => ({ label, take: `${label}-${i % takes}` }));

function evaluation(
  accuracies: Record<string, number>,
  confusion: number[][],
  low: number | null = null,
): Evaluation {
  const labels = Object.keys(accuracies);
  return {
    accuracy: 0.8,
    low,
    high: low && 0.95,
    perLabel: new Map(
      labels.map((label) => [label, { accuracy: accuracies[label]!, examples: 10, takes: 5 }]),
    ),
    confusion,
    labels,
    logLoss: 0.5,
    calibrationError: 0.1,
    optimistic: false,
  };
}

const good = evaluation({ cup: 0.9, phone: 0.9 }, [
  [9, 1],
  [1, 9],
]);

describe('coach', () => {
  it('says that the background may be learnt before it asks for more takes, and never beside "ready"', () => {
    const once = [...takes('cup', 1, 20), ...takes('phone', 1, 20)];
    const labels = ['cup', 'phone'];
    expect(coach(null, once, labels, ['phone'])).to.deep.equal([
      { kind: 'learnt-background', labels: ['phone'] },
      { kind: 'need-second-take', label: 'cup' },
      { kind: 'need-second-take', label: 'phone' },
    ]);
    const often = [...takes('cup', 6, 5), ...takes('phone', 6, 5)];
    const kinds = coach({ ...good, low: 0.8 }, often, labels, ['cup']).map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['learnt-background']);
  });

  it('asks for a second label first', () => {
    expect(coach(null, takes('cup', 1, 20), ['cup'])).to.deep.equal([
      { kind: 'need-second-label' },
    ]);
  });

  it('asks for examples if a label has too few to be measured', () => {
    expect(coach(null, takes('cup', 2, 2), ['cup', 'phone'])).to.deep.equal([
      { kind: 'need-more-examples', label: 'phone', examples: 0 },
    ]);
  });

  it('asks for a second take of each label after the first minute', () => {
    const examples = [...takes('cup', 1, 20), ...takes('phone', 1, 20)];
    expect(coach({ ...good, optimistic: true }, examples, ['cup', 'phone'])).to.deep.equal([
      { kind: 'need-second-take', label: 'cup' },
      { kind: 'need-second-take', label: 'phone' },
    ]);
  });

  it('names weak labels, the weakest first, and what they are confused with', () => {
    const weak = evaluation({ cup: 0.6, phone: 0.3, pen: 0.6, hat: 0.9 }, [
      [6, 4, 0, 0],
      [1, 3, 6, 0],
      [2, 1, 6, 1],
      [0, 0, 1, 9],
    ]);
    const labels = ['cup', 'phone', 'pen', 'hat'];
    const examples = labels.flatMap((label) => takes(label, 5, 2));
    expect(coach(weak, examples, labels)).to.deep.equal([
      { kind: 'weak-label', label: 'phone', accuracy: 0.3, confusedWith: 'pen' },
      { kind: 'weak-label', label: 'cup', accuracy: 0.6, confusedWith: 'phone' },
      { kind: 'weak-label', label: 'pen', accuracy: 0.6, confusedWith: 'cup' },
    ]);
  });

  it('names no single label if mistakes are spread', () => {
    const spread = evaluation({ cup: 0.4, phone: 0.9, pen: 0.9, hat: 0.9 }, [
      [4, 2, 2, 2],
      [1, 9, 0, 0],
      [0, 1, 9, 0],
      [0, 0, 1, 9],
    ]);
    const labels = ['cup', 'phone', 'pen', 'hat'];
    const [advice] = coach(
      spread,
      labels.flatMap((label) => takes(label, 5, 2)),
      labels,
    );
    expect(advice).to.deep.include({ label: 'cup', confusedWith: null });
  });

  it('ignores figures of a removed label', () => {
    const old = evaluation({ cup: 0.9, gone: 0.1 }, [
      [9, 1],
      [9, 1],
    ]);
    const examples = [...takes('cup', 5, 2), ...takes('phone', 5, 2)];
    expect(coach(old, examples, ['cup', 'phone']).map(({ kind }) => kind)).to.not.include(
      'weak-label',
    );
  });

  it('says that the model is ready, and asks for another take while no range can be given', () => {
    const examples = [...takes('cup', 4, 3), ...takes('phone', 3, 3)];
    expect(coach(good, examples, ['cup', 'phone'])).to.deep.equal([
      { kind: 'need-another-take', label: 'phone', takes: 3 },
      { kind: 'ready' },
    ]);
    expect(coach({ ...good, low: 0.8, high: 0.95 }, examples, ['cup', 'phone'])).to.deep.equal([
      { kind: 'ready' },
    ]);
  });
});
