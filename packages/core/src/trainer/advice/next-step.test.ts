import { expect } from 'chai';
import type { ExampleSummary } from '../../contracts/example.ts';
import type { Evaluation } from '../../contracts/prediction.ts';
import { nextStep } from './next-step.ts';

/** `takes` takes of five examples. */
function taken(label: string, takes: number): ExampleSummary[] {
  return Array.from({ length: takes * 5 }, (_, index) => ({
    id: `${label}-${index}`,
    label,
    take: `${label}-${index % takes}`,
    createdAt: index,
    features: new Float32Array(1),
  }));
}

const evaluation: Evaluation = {
  accuracy: 0.9,
  low: null,
  high: null,
  perLabel: new Map(),
  confusion: [],
  labels: ['cup', 'cat'],
  logLoss: 0,
  calibrationError: 0,
  optimistic: false,
};

const begun = {
  labels: ['cup', 'cat'],
  examples: [] as readonly ExampleSummary[],
  importedLabels: [] as readonly string[],
  evaluation: null,
  bySurroundings: [] as readonly string[],
  isLearning: false,
};

describe('the next step', () => {
  it('asks for labels, then examples of each, then another take of each, then shows a figure', () => {
    expect(nextStep({ ...begun, labels: [] })).to.deep.equal({ kind: 'add-label', labels: 0 });
    expect(nextStep(begun)).to.deep.equal({ kind: 'first-examples', label: 'cup' });
    const cup = taken('cup', 1);
    expect(nextStep({ ...begun, examples: cup })).to.deep.equal({
      kind: 'next-examples',
      label: 'cat',
    });
    const both = [...cup, ...taken('cat', 1)];
    expect(nextStep({ ...begun, examples: both })).to.deep.equal({
      kind: 'second-take',
      label: null,
    });
    const cupAgain = [...taken('cup', 2), ...taken('cat', 1)];
    expect(nextStep({ ...begun, examples: cupAgain })).to.deep.equal({
      kind: 'second-take',
      label: 'cat',
    });
    const bothAgain = [...taken('cup', 2), ...taken('cat', 2)];
    expect(nextStep({ ...begun, examples: bothAgain, isLearning: true }).kind).to.equal('wait');
    const judged = nextStep({ ...begun, examples: bothAgain, evaluation });
    expect(judged).to.deep.equal({ kind: 'judged', evaluation });
  });

  it('asks for a second label, and for examples of labels that an imported model lacks', () => {
    const one = { ...begun, labels: ['cup'], examples: taken('cup', 1) };
    expect(nextStep(one)).to.deep.equal({ kind: 'add-label', labels: 1 });
    const importedLabels = ['cup', 'cat'];
    expect(nextStep({ ...begun, importedLabels })).to.deep.equal({
      kind: 'extend-imported',
      labels: importedLabels,
    });
    const more = { ...begun, importedLabels, labels: ['cup', 'cat', 'hat'] };
    expect(nextStep(more)).to.deep.equal({ kind: 'next-examples', label: 'hat' });
  });

  it('takes no account of what was left out', () => {
    const examples = [...taken('cup', 2), ...taken('cat', 2)];
    const taught = { ...begun, examples, evaluation };
    expect(nextStep(taught).kind).to.equal('judged');
    const without = examples.map((example) =>
      example.label === 'cat' ? { ...example, isExcluded: true as const } : example,
    );
    expect(nextStep({ ...taught, examples: without })).to.deep.equal({
      kind: 'next-examples',
      label: 'cat',
    });
    expect(nextStep({ ...taught, disabledLabels: ['cat'] })).to.deep.equal({
      kind: 'add-label',
      labels: 1,
    });
  });

  it('asks for another place if labels may be recognized by the background, once all have examples', () => {
    const bySurroundings = ['cat'];
    const both = [...taken('cup', 3), ...taken('cat', 3)];
    expect(nextStep({ ...begun, examples: both, evaluation, bySurroundings })).to.deep.equal({
      kind: 'other-place',
      labels: ['cat'],
    });
    expect(nextStep({ ...begun, examples: taken('cup', 3), bySurroundings })).to.deep.equal({
      kind: 'next-examples',
      label: 'cat',
    });
  });
});
