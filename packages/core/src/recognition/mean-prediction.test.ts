import { expect } from 'chai';
import type { Prediction } from '../contracts/prediction.ts';
import { predictionOf } from '../testing/prediction.ts';
import { meanPrediction } from './predict-input.ts';

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

  it('ignores predictions that found nothing', () => {
    const { label, confidence, nothing } = meanPrediction([silent, said(0.8), silent]);
    expect({ label, nothing }).to.deep.equal({ label: 'cup', nothing: null });
    expect(confidence).to.be.closeTo(0.8, 1e-9);
  });

  it('finds nothing if none of them found anything', () => {
    expect(meanPrediction([silent, silent])).to.equal(silent);
  });

  it('is unknown if they are in the mean', () => {
    const unknown = said(0.9, { isUnknown: true, unknownScore: 0.9, label: null });
    expect(meanPrediction([unknown, said(0.9, { unknownScore: 0.2 })])).to.deep.include({
      isUnknown: true,
      unknownScore: 0.55,
      label: null,
    });
    expect(meanPrediction([unknown, unknown, said(0.9)]).label).to.equal(null);
    expect(meanPrediction([unknown, said(0.9)])).to.include({ label: 'cup', isUnknown: false });
  });

  it('names no label below the minimum confidence', () => {
    expect(meanPrediction([said(0.9), said(0.3)], { minConfidence: 0.7 }).label).to.equal(null);
  });
});
