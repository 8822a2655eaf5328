import { expect } from 'chai';
import type { Prediction } from '../contracts/prediction.ts';
import { predictionOf } from '../testing/prediction.ts';
import { meanPrediction } from './mean-prediction.ts';

const said = (cup: number, more: Partial<Prediction> = {}) =>
  predictionOf({ cup, cat: 1 - cup }, 0, more);

const silent = predictionOf({ cup: 0, cat: 0 }, 0, { label: null, nothing: 'no-signal' });

describe('meanPrediction', () => {
  it('takes the mean of the scores, and its best label', () => {
    const { label, confidence, scores } = meanPrediction([said(0.9), said(0.4), said(0.5)]);
    expect(label).to.equal('cup');
    expect(confidence).to.be.closeTo(0.6, 1e-9);
    expect(scores.get('cat')).to.be.closeTo(0.4, 1e-9);
  });

  it('gives those that found nothing no say', () => {
    const { label, confidence, nothing } = meanPrediction([silent, said(0.8), silent]);
    expect({ label, nothing }).to.deep.equal({ label: 'cup', nothing: null });
    expect(confidence).to.be.closeTo(0.8, 1e-9);
  });

  it('finds nothing where none found anything', () => {
    expect(meanPrediction([silent, silent])).to.equal(silent);
  });

  it('is unknown where most are', () => {
    const unknown = said(0.9, { isUnknown: true, label: null });
    expect(meanPrediction([unknown, unknown, said(0.9)]).label).to.equal(null);
    expect(meanPrediction([unknown, said(0.9)]).label).to.equal('cup');
  });

  it('names nothing below the least confidence', () => {
    expect(meanPrediction([said(0.9), said(0.3)], { minConfidence: 0.7 }).label).to.equal(null);
  });
});
