import { expect } from 'chai';
import type { Prediction } from '../contracts/prediction.ts';
import { predictionOf } from '../testing/prediction.ts';
import {
  initialTriggerState,
  sleepTrigger,
  stepTrigger,
  type TriggerState,
} from './step-trigger.ts';
import { triggerRule, type TriggerRule } from './trigger-rule.ts';

/** A recorded stream: scores of Clap, or of several labels, one after the other. */
type Scores = number | Readonly<Record<string, number>>;

const scoresOf = (scores: Scores) =>
  typeof scores === 'number' ? { Clap: scores, Room: 1 - scores } : scores;

/** The same scores for so many predictions. */
const many = (count: number, scores: Scores): Scores[] => Array<Scores>(count).fill(scores);

/** Predictions at a steady rate. */
function stream(scores: readonly Scores[], stepMs = 100, from = 0): Prediction[] {
  return scores.map((each, index) => predictionOf({ ...scoresOf(each) }, from + index * stepMs));
}

/** When a trigger fires, and for what. */
function firings(rule: TriggerRule, predictions: readonly Prediction[]) {
  let state: TriggerState = initialTriggerState;
  return predictions.flatMap((prediction) => {
    const step = stepTrigger(rule, state, prediction);
    state = step.state;
    return step.fired ? [{ at: prediction.at, label: step.label }] : [];
  });
}

const times = (rule: TriggerRule, predictions: readonly Prediction[]) =>
  firings(rule, predictions).map(({ at }) => at);

const clap = triggerRule({ labels: ['Clap'] });

describe('a trigger of one label', () => {
  it('fires when its score has been high enough for the hold', () => {
    expect(firings(clap, stream([0.1, 0.8, 0.9, 0.9, 0.9]))).to.deep.equal([
      { at: 300, label: 'Clap' },
    ]);
  });

  it('does not fire for a score that is not held', () => {
    expect(times(clap, stream([0.9, 0.9, 0.7, 0.9, 0.9, 0.7]))).to.deep.equal([]);
  });

  it('fires with the second of two slow predictions', () => {
    expect(times(clap, stream(many(2, 0.9), 500))).to.deep.equal([500]);
  });

  it('fires at once without a hold', () => {
    expect(times({ ...clap, holdMs: 0 }, stream([0.1, 0.8]))).to.deep.equal([100]);
  });

  it('fires once for one long hold', () => {
    expect(times(clap, stream(many(100, 0.9)))).to.have.lengthOf(1);
  });

  it('fires again after its score has fallen below the release', () => {
    const long = many(20, 0.9);
    expect(times(clap, stream([...long, 0.59, ...long]))).to.deep.equal([200, 2300]);
  });

  it('does not fire again while its score stays above the release', () => {
    const long = many(20, 0.9);
    expect(times(clap, stream([...long, 0.6, 0.7, ...long]))).to.have.lengthOf(1);
  });

  it('fires again after a prediction that is unknown, or that found nothing', () => {
    for (const gone of [{ isUnknown: true }, { nothing: 'no-signal' as const }]) {
      const predictions = stream(many(40, 0.9));
      const lost = { ...predictions[20]!, ...gone, label: null };
      const again = [...predictions.slice(0, 20), lost, ...predictions.slice(21)];
      expect(times(clap, again)).to.deep.equal([200, 2300]);
    }
  });

  it('never fires for predictions that are unknown', () => {
    const unknown = stream(many(10, 0.99)).map((each) => ({ ...each, isUnknown: true }));
    expect(times(clap, unknown)).to.deep.equal([]);
  });

  it('never fires for a label that the model does not have', () => {
    expect(times(clap, stream(many(10, { Room: 1 })))).to.deep.equal([]);
  });

  it('fires again for a label that has gone from the model and comes back', () => {
    const scores = [...many(20, 0.9), ...many(2, { Room: 1 }), ...many(5, 0.9)];
    expect(times(clap, stream(scores))).to.deep.equal([200, 2400]);
  });

  it('is released by a score of 0 even where the release is 0', () => {
    const rule = triggerRule({ labels: ['Clap'], above: 0.5, below: 0 });
    expect(times(rule, stream([...many(20, 0.9), 0, ...many(5, 0.9)]))).to.deep.equal([200, 2300]);
  });

  it('takes no release that is above its threshold', () => {
    expect(triggerRule({ labels: ['Clap'], above: 0.5, below: 0.9 }).below).to.equal(0.5);
    expect(triggerRule({ labels: ['Clap'], above: 0.1 }).below).to.equal(0.05);
  });
});

describe('the cooldown of a trigger', () => {
  it('lets what is over before its end go by', () => {
    const scores = [...many(3, 0.9), ...many(2, 0.1), ...many(4, 0.9), ...many(20, 0.1)];
    expect(times(clap, stream(scores))).to.deep.equal([200]);
  });

  it('delays what is still held at its end', () => {
    const scores = [...many(3, 0.9), 0.1, ...many(20, 0.9)];
    expect(times(clap, stream(scores))).to.deep.equal([200, 1200]);
  });

  it('is short for an onset, which needs no hold', () => {
    const rule = triggerRule({ labels: ['Clap'], onset: true });
    expect(rule).to.include({ holdMs: 0, cooldownMs: 250 });
    const claps = [0.9, 0.1, 0.1, 0.1, 0.9, 0.1];
    expect(times(rule, stream(claps))).to.deep.equal([0, 400]);
  });
});

describe('a trigger in a stream with gaps', () => {
  const held = stream(many(20, 0.9));

  it('fires again after a gap, since nobody knows what was there meanwhile', () => {
    expect(times(clap, [...held, ...stream(many(5, 0.9), 100, 5000)])).to.deep.equal([200, 5200]);
  });

  it('does not count a gap as a hold', () => {
    expect(times(clap, [...stream([0.9]), ...stream([0.9], 100, 5000)])).to.deep.equal([]);
  });

  it('does not fire again after a busy page has stalled for a second', () => {
    expect(times(clap, [...held, ...stream(many(20, 0.9), 100, 3000)])).to.deep.equal([200]);
  });

  it('fires in a stream whose steps are longer than a gap', () => {
    expect(times(clap, stream(many(6, 0.9), 2500))).to.have.lengthOf(1);
  });

  it('keeps its cooldown over a gap', () => {
    const rule = { ...clap, cooldownMs: 10_000 };
    const later = stream(many(80, 0.9), 100, 5000);
    expect(times(rule, [...held, ...later])).to.deep.equal([200, 10_200]);
  });
});

describe('a trigger whose clock jumps', () => {
  it('begins a hold again after a jump back, and does not wait for the old time', () => {
    const before = stream([0.1, 0.9], 100, 100_000);
    expect(times(clap, [...before, ...stream(many(5, 0.9))])).to.deep.equal([200]);
  });

  it('rests for one cooldown after a jump back, not until the old time', () => {
    const before = stream(many(5, 0.9), 100, 100_000);
    const after = stream([0.1, ...many(20, 0.9)]);
    expect(times(clap, [...before, ...after])).to.deep.equal([100_200, 1000]);
  });

  it('takes a jump forward for a gap', () => {
    const after = stream(many(5, 0.9), 100, 1e9);
    expect(times(clap, [...stream(many(2, 0.9)), ...after])).to.deep.equal([1e9 + 200]);
  });
});

describe('a trigger of any label', () => {
  const any = triggerRule({ labels: ['*'] });
  const cup = { Cup: 0.9, Cat: 0.1 };
  const cat = { Cup: 0.1, Cat: 0.9 };
  const either = { Cup: 0.5, Cat: 0.5 };

  it('fires again when another label takes over', () => {
    expect(firings(any, stream([...many(15, cup), ...many(15, cat)]))).to.deep.equal([
      { at: 200, label: 'Cup' },
      { at: 1700, label: 'Cat' },
    ]);
  });

  it('does not fire again for a label that another one only interrupts', () => {
    const unsure = { Cup: 0.65, Cat: 0.35 };
    const scores = [...many(15, cup), ...many(3, unsure), ...many(15, cup)];
    expect(firings(any, stream(scores))).to.have.lengthOf(1);
  });

  it('fires again for the same label after a release', () => {
    const scores = [...many(15, cup), either, ...many(15, cup)];
    expect(firings(any, stream(scores)).map(({ label }) => label)).to.deep.equal(['Cup', 'Cup']);
  });

  it('begins the hold again with each label', () => {
    expect(firings(any, stream([cup, cat, cup, cat, cup, cat]))).to.deep.equal([]);
  });
});

describe('a trigger of none of these', () => {
  const none = triggerRule({ labels: [''] });
  const label = { label: 'Clap', unknownScore: 0.1 };

  /** Predictions with a label, and then without one for a reason. */
  function losing(reason: Partial<Prediction>): Prediction[] {
    return stream(many(10, 0.9)).map((each, index) =>
      index < 5 ? { ...each, ...label } : { ...each, label: null, ...reason },
    );
  }

  it('fires for what is unknown, though it is only a little over the threshold', () => {
    const unknown = losing({ isUnknown: true, unknownScore: 0.51 });
    expect(firings(none, unknown)).to.deep.equal([{ at: 700, label: null }]);
  });

  it('fires when nothing is there, and when no label reaches the minimum confidence', () => {
    expect(times(none, losing({ nothing: 'no-hand' }))).to.deep.equal([700]);
    expect(times(none, losing({}))).to.deep.equal([700]);
  });

  it('does not fire while there is a label', () => {
    expect(times(none, stream(many(10, 0.3)))).to.deep.equal([]);
  });
});

describe('a trigger of a sequence', () => {
  const sequence = triggerRule({ labels: ['A', 'B'], withinMs: 1000 });
  const a = { A: 0.9, B: 0.1 };
  const b = { A: 0.1, B: 0.9 };
  const neither = { A: 0.5, B: 0.5 };

  it('fires when the last label has been held', () => {
    expect(firings(sequence, stream([...many(5, a), ...many(5, b)]))).to.deep.equal([
      { at: 700, label: 'B' },
    ]);
  });

  it('does not fire for the other order, or for one label alone', () => {
    expect(times(sequence, stream([...many(5, b), ...many(5, a)]))).to.deep.equal([]);
    expect(times(sequence, stream(many(20, b)))).to.deep.equal([]);
  });

  it('does not fire when the next label comes too late', () => {
    const scores = (pause: number) => [...many(5, a), ...many(pause, neither), ...many(5, b)];
    expect(times(sequence, stream(scores(12)))).to.deep.equal([]);
    expect(times(sequence, stream(scores(5)))).to.have.lengthOf(1);
  });

  it('measures the time from the end of a long label', () => {
    expect(times(sequence, stream([...many(40, a), ...many(5, b)]))).to.have.lengthOf(1);
  });

  it('begins again with a label that comes again', () => {
    const scores = [a, a, a, ...many(8, neither), a, a, a, ...many(5, neither), b, b, b];
    expect(times(sequence, stream(scores))).to.have.lengthOf(1);
  });

  it('asks for the same label twice where the rule does', () => {
    const twice = { ...clap, labels: ['Clap', 'Clap'] };
    expect(times(twice, stream(many(30, 0.9)))).to.deep.equal([]);
    const claps = [...many(3, 0.9), ...many(3, 0.1), ...many(3, 0.9)];
    expect(times(twice, stream(claps))).to.deep.equal([800]);
  });

  it('never takes one label for two of the sequence', () => {
    const then = triggerRule({ labels: ['A', '*'] });
    expect(times(then, stream(many(20, a)))).to.deep.equal([]);
    expect(times(then, stream([...many(5, a), ...many(5, b)]))).to.deep.equal([700]);
  });

  it('ends with none of these', () => {
    const ending = triggerRule({ labels: ['A', ''] });
    const [first, ...rest] = stream(many(4, neither), 100, 500);
    const gone = [first!, ...rest].map((each) => ({ ...each, label: null }));
    expect(firings(ending, [...stream(many(5, a)), ...gone])).to.deep.equal([
      { at: 700, label: null },
    ]);
  });
});

describe('a trigger that sleeps', () => {
  it('fires for a label that comes afterwards, not for one that it slept through', () => {
    const asleep = stream([0.1, 0.9, 0.9]);
    const state = asleep.reduce(
      (last, prediction) => sleepTrigger(clap, last, prediction),
      initialTriggerState,
    );
    const fires = (scores: Scores[]) => {
      let last = state;
      return stream(scores, 100, 300).filter((prediction) => {
        const step = stepTrigger(clap, last, prediction);
        last = step.state;
        return step.fired;
      });
    };
    expect(fires(many(10, 0.9))).to.have.lengthOf(0);
    expect(fires([0.1, ...many(3, 0.9)])).to.have.lengthOf(1);
  });
});
