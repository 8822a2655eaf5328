import { expect } from 'chai';
import { notTaught, type Head, type UnknownDetector } from '../contracts/model.ts';
import { bareModel } from '../testing/sample-model.ts';
import { predictionOf } from '../testing/prediction.ts';
import { predict } from './predict.ts';
import { predictOnset } from './recognizer.ts';

/** Nearly all for the label "a". */
const features = Float32Array.of(5, 0);

describe('predictOnset', () => {
  const scores = (
    whole: Record<string, number>,
    standsOut: boolean,
    { lasts = false, isAfterAnother = false, of = features } = {},
  ) => {
    const onset = { at: 40, features: of, standsOut, lasts, isAfterAnother };
    const { at, ...rest } = predictOnset(bareModel(), onset, {
      whole: predictionOf(whole, 100),
      unknown: 'normal',
    });
    expect(at).to.equal(40);
    return rest.scores;
  };

  it('names the sound by itself', () => {
    const found = scores({ a: 0.2, b: 0.8 }, false);
    expect(found.get('a')).to.be.closeTo(1 / (1 + Math.exp(-5)), 1e-6);
    expect(found.get('b')).to.be.closeTo(1 / (1 + Math.exp(5)), 1e-6);
  });

  it('takes no label of which the whole frame has no trace', () => {
    expect(scores({ a: 0.01, b: 0.99 }, false).get('a')).to.equal(0);
  });

  it('calls it unknown less readily than a whole frame', () => {
    const model = bareModel();
    // A distance of 0.2, by the cosine.
    const centers = Float32Array.of(0.8, 0.6);
    const subsets = [{ columns: [0, 2], view: 'raw', mean: null, scale: null, centers }] as const;
    const thresholds = { low: 0.3, normal: 0.1, strict: 0.05 };
    const known = { ...model, head: { ...model.head, unknown: { subsets, thresholds } } };
    const onset = { at: 40, features, standsOut: true, lasts: false, isAfterAnother: false };
    const whole = predictionOf({ a: 1, b: 0 }, 100);
    const isUnknown = (unknown: 'normal' | 'strict') =>
      predictOnset(known, onset, { whole, unknown }).isUnknown;
    expect(predict(known, features, { at: 40 }).isUnknown).to.equal(true);
    expect(isUnknown('normal')).to.equal(false);
    expect(isUnknown('strict')).to.equal(true);
  });

  it('asks the head that has learnt beginnings, if the model has one', () => {
    const model = bareModel();
    const onset = { at: 40, features, standsOut: true, lasts: false, isAfterAnother: false };
    const found = (ofOnsets: Partial<Head>) =>
      predictOnset(
        { ...model, head: { ...model.head, onset: { ...model.head, ...ofOnsets } } },
        onset,
        {
          whole: predictionOf({ a: 1, b: 0 }, 100),
          unknown: 'normal',
        },
      );
    const detector = (x: number, y: number): UnknownDetector => {
      const centers = Float32Array.of(x, y);
      const subsets = [{ columns: [0, 2], view: 'raw', mean: null, scale: null, centers }] as const;
      return { subsets, thresholds: { low: 0.3, normal: 0.1, strict: 0.05 } };
    };
    expect(found({ unknown: detector(1, 0) }).isUnknown).to.equal(false);
    expect(found({ unknown: detector(0, 1) }).isUnknown).to.equal(true);

    // What was not taught takes its part of the score, and is no label.
    const kernel = Float32Array.of(1, 0, 1, 0, 1, 0);
    const bias = null;
    const layer = {
      kind: 'dense',
      inputs: 2,
      units: 3,
      kernel,
      bias,
      activation: 'softmax',
    } as const;
    const { scores } = found({ labels: ['a', 'b', notTaught], layers: [layer] });
    expect([...scores.keys()]).to.deep.equal(['a', 'b']);
    expect(scores.get('a')).to.be.closeTo(0.5, 0.01);
  });

  it('takes it all the same where the sound stands out from what is around it', () => {
    expect(scores({ a: 0.01, b: 0.99 }, true).get('a')).to.be.above(0.99);
  });

  it('takes a sound that lasts only if the whole frame is taken for the label, too', () => {
    expect(scores({ a: 0.5, b: 0.5 }, true, { lasts: true }).get('a')).to.equal(0);
    expect(scores({ a: 0.7, b: 0.3 }, false, { lasts: true }).get('a')).to.be.above(0.99);
  });

  it('is strict soon after another sound, which may have been a clap before a word', () => {
    const soon = { isAfterAnother: true };
    const whole = { a: 1, b: 0 };
    // 0.92, and 0.993.
    const doubtful = Float32Array.of(2.5, 0);
    expect(scores(whole, false, { of: doubtful }).get('a')).to.be.closeTo(0.92, 0.01);
    expect(scores(whole, false, { of: doubtful, ...soon }).get('a')).to.equal(0);
    expect(scores(whole, false, soon).get('a')).to.be.above(0.99);
  });
});
