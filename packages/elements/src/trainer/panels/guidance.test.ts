import type { Evaluation, ExampleSummary } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import { expect } from 'chai';
import { english } from '../../strings/english.ts';
import { adviceCards, guide, type Taught } from './guidance.ts';

/** `takes` takes of `each` examples. */
function taken(label: string, takes: number, each = 5): ExampleSummary[] {
  return Array.from({ length: takes * each }, (_, index) => ({
    id: `${label}-${index}`,
    label,
    take: `${label}-${index % takes}`,
    createdAt: index,
    features: new Float32Array(1),
  }));
}

function evaluation(
  accuracy: number,
  range: [number, number] | null,
  optimistic = false,
): Evaluation {
  return {
    accuracy,
    low: range?.[0] ?? null,
    high: range?.[1] ?? null,
    perLabel: new Map(),
    confusion: [],
    labels: ['Cup', 'Cat'],
    logLoss: 0,
    calibrationError: 0,
    optimistic,
  };
}

const nothing: Taught = {
  labels: ['Cup', 'Cat'],
  examples: [],
  known: [],
  evaluation: null,
  isLearning: false,
  bySurroundings: [],
  modality: 'image',
  motion: false,
  background: null,
  input: 'camera',
  hasSource: true,
  isInvited: false,
};
const sounds = { modality: 'audio', input: 'microphone' } as const;
const words = (taught: Partial<Taught>) => guide({ ...nothing, ...taught }, english).words;

describe('the line beneath the picture', () => {
  it('says which labels of an opened model have no examples', () => {
    const known = ['Cup', 'Cat'];
    expect(words({ known })).to.equal(
      'Cup and Cat came with the model you opened. Add examples of your own to improve it.',
    );
    const more = { known, labels: [...known, 'Hat'] };
    expect(words(more)).to.equal(english.teachingOf.image.nextSecond('Hat'));
    expect(words({ ...more, hasSource: false })).to.equal(
      english.nextSecondFiles('Hat', english.files.camera),
    );
    const examples = taken('Hat', 1);
    expect(words({ ...more, examples })).to.contain('Cup and Cat came with');
    expect(words({ known: ['Cup'], examples: taken('Cat', 2) })).to.match(/^Cup came with/);
    const many = ['a', 'b', 'c', 'd'];
    expect(words({ known: many, labels: many })).to.match(/^4 labels came with/);
  });

  it('says what to do first', () => {
    expect(words({})).to.equal(english.teachingOf.image.nextFirst('Cup'));
    expect(words({ hasSource: false })).to.equal(
      english.nextFirstFiles('Cup', english.files.camera),
    );
    expect(words({ ...sounds, hasSource: false })).to.equal('Drop a few sounds on Cup.');
    expect(words(sounds)).to.equal(
      'Press “Teach in 3, 2, 1” at Cup, and let the microphone hear it for five seconds.',
    );
    expect(words({ examples: taken('Cup', 1) })).to.equal(
      english.teachingOf.image.nextSecond('Cat'),
    );
  });

  it('uses the words of the modality', () => {
    expect(words({ modality: 'hand' })).to.contain('Show a hand');
    expect(words({ modality: 'pose' })).to.contain('posture');
    const examples = [...taken('Cup', 1, 1), ...taken('Cat', 1, 1)];
    expect(words({ examples })).to.equal('Show Cup a little longer.');
    expect(words({ ...sounds, examples })).to.equal('Record Cup a little longer.');
    expect(words({ examples, hasSource: false })).to.equal('Drop a few more photos on Cup.');
  });

  it('advises "Something else" first, wherever it stands and whatever else is taught', () => {
    const moves = { modality: 'pose', motion: true, background: 'Else' } as const;
    const labels = ['Wave', 'Else', 'Jump'];
    expect(words({ ...moves, labels })).to.equal(english.somethingElseHint);
    const examples = [...taken('Wave', 2), ...taken('Jump', 2)];
    expect(words({ ...moves, labels, examples })).to.equal(english.somethingElseHint);
    const known = { ...moves, labels, examples, evaluation: evaluation(0.9, null) };
    expect(words(known)).to.equal(english.somethingElseHint);
    expect(words({ ...known, known: ['Else'] })).to.match(/^Else came with/);
    expect(words({ ...known, background: null })).to.contain('Right about 9 times in 10');
    expect(words({ ...known, examples: [...examples, ...taken('Else', 2)] })).to.contain('so far');
    const cards = adviceCards({ ...nothing, ...moves, labels }, { m: english, ask: () => {} });
    expect(cards.map(({ label }) => label)).to.deep.equal(['Else', 'Wave', 'Jump']);
  });

  it('asks for labels if there are none, or only one', () => {
    expect(words({ labels: [] })).to.equal('Add two labels to begin.');
    expect(words({ labels: ['Cup'], examples: taken('Cup', 1) })).to.equal(english.nextOneLabel);
  });

  it('hides an optimistic figure after one take each', () => {
    const examples = [...taken('Cup', 1), ...taken('Cat', 1)];
    expect(words({ examples, evaluation: evaluation(0.99, null, true) })).to.equal(
      english.teachingOf.image.onceMore,
    );
  });

  it('names the label that still has a single take', () => {
    const examples = [...taken('Cup', 2), ...taken('Cat', 1)];
    expect(words({ examples, evaluation: evaluation(0.99, null, true) })).to.equal(
      english.teachingOf.image.onceMoreLabel('Cat'),
    );
  });

  it('gives no range below ten takes, and says why', () => {
    const examples = [...taken('Cup', 2), ...taken('Cat', 2)];
    const message = words({ examples, evaluation: evaluation(0.91, null) });
    expect(message).to.equal(
      'Right about 9 times in 10 so far. Record another take of each to be surer.',
    );
  });

  it('gives the figure in words with its range', () => {
    const examples = [...taken('Cup', 5), ...taken('Cat', 5)];
    const message = guide(
      { ...nothing, examples, evaluation: evaluation(0.91, [0.86, 0.95]) },
      english,
    );
    expect(message).to.deep.equal({
      words: 'Right about 9 times in 10',
      range: '86 to 95\u202f%',
      isFigure: true,
    });
  });

  it('does not round a bad figure up', () => {
    const examples = [...taken('Cup', 5), ...taken('Cat', 5)];
    const figure = (accuracy: number) =>
      guide({ ...nothing, examples, evaluation: evaluation(accuracy, [0, 1]) }, english).words;
    expect(figure(0.3)).to.equal(english.rightSeldom);
    expect(figure(0.5)).to.equal(english.rightHalf);
    expect(figure(0.84)).to.equal('Right about 8 times in 10');
    expect(figure(0.96)).to.equal('Right about 19 times in 20');
    expect(figure(0.99)).to.equal(english.rightEveryTime);
  });
});

describe('the advice', () => {
  it('has a button that does it', () => {
    const done: unknown[] = [];
    const face: Pick<FaceContext, 'm' | 'ask'> = {
      m: english,
      ask: (name, detail) => done.push(detail ?? name),
    };
    const examples = [...taken('Cup', 2), ...taken('Cat', 1)];
    const [first] = adviceCards({ ...nothing, examples }, face);
    expect(first?.words).to.contain('All examples of Cat come from one take');
    expect(first?.button).to.equal('Teach Cat');
    first?.act();
    const [card] = adviceCards({ ...nothing, ...sounds, examples }, face);
    expect(card?.words).to.contain('nearer or further away');
    const [lonely] = adviceCards({ ...nothing, labels: ['Cup'] }, face);
    lonely?.act();
    expect(done).to.deep.equal(['Cat', 'add-label']);
  });
});
