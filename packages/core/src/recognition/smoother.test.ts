import { expect } from 'chai';
import { predictionOf } from '../testing/prediction.ts';
import { createSmoother } from './smoother.ts';

describe('the smoother', () => {
  it('passes on the first prediction unchanged', () => {
    const first = predictionOf({ cup: 0.9, phone: 0.1 }, 5);
    expect(createSmoother(1)(first)).to.deep.equal(first);
  });

  it('follows with the time constant, whatever the frame rate', () => {
    for (const stepMs of [10, 50, 250]) {
      const smooth = createSmoother(0.5);
      let last = smooth(predictionOf({ cup: 1, phone: 0 }, 0));
      for (let at = stepMs; at <= 250; at += stepMs) {
        last = smooth(predictionOf({ cup: 0, phone: 1 }, at));
      }
      // After one time constant (250 ms) the distance left is 1/e.
      expect(last.scores.get('cup')).to.be.closeTo(Math.exp(-1), 1e-12);
      expect(last.label).to.equal('phone');
    }
  });

  it('keeps scores that sum to 1', () => {
    const smooth = createSmoother(0.8);
    smooth(predictionOf({ cup: 0.7, phone: 0.2, pen: 0.1 }, 0));
    const { scores } = smooth(predictionOf({ cup: 0.1, phone: 0.3, pen: 0.6 }, 33));
    expect([...scores.values()].reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-12);
  });

  it('changes nothing with a smoothing of 0', () => {
    const smooth = createSmoother(0);
    smooth(predictionOf({ cup: 1, phone: 0 }, 0));
    const next = predictionOf({ cup: 0.2, phone: 0.8 }, 1);
    expect(smooth(next)).to.deep.equal(next);
  });

  it('starts again after a gap, after nothing, after other labels and when time jumps back', () => {
    const first = predictionOf({ cup: 1, phone: 0 }, 5000);
    const next = { cup: 0.2, phone: 0.8 };
    const after = (...between: (typeof first)[]) => {
      const smooth = createSmoother(1);
      return [first, ...between].map(smooth).at(-1)!.scores.get('phone');
    };
    expect(after(predictionOf(next, 5900))).to.be.below(0.7);
    expect(after(predictionOf(next, 6001))).to.equal(0.8);
    expect(after(predictionOf(next, 4999))).to.equal(0.8);
    const nothing = predictionOf({ cup: 0, phone: 0 }, 5010, { nothing: 'no-person', label: null });
    expect(after(nothing, predictionOf(next, 5020))).to.equal(0.8);
    expect(after(predictionOf({ ...next, pen: 0 }, 5020))).to.equal(0.8);
  });

  it('passes on that nothing is there', () => {
    const smooth = createSmoother(0.5);
    smooth(predictionOf({ cup: 1, phone: 0 }, 0));
    const nothing = predictionOf({ cup: 0, phone: 0 }, 10, { nothing: 'no-signal', label: null });
    expect(smooth(nothing)).to.equal(nothing);
  });

  it('names no label below the minimum confidence', () => {
    const smooth = createSmoother(1, { minConfidence: 0.6 });
    smooth(predictionOf({ cup: 1, phone: 0 }, 0));
    expect(smooth(predictionOf({ cup: 0, phone: 1 }, 250)).label).to.equal('cup');
    const between = smooth(predictionOf({ cup: 0, phone: 1 }, 300));
    expect(between.label).to.be.null;
    expect(between.confidence).to.be.below(0.6);
  });

  it('smooths the unknown score as it smooths the others', () => {
    const smooth = createSmoother(0.5);
    smooth(predictionOf({ cup: 1 }, 0, { unknownScore: 0.1 }));
    const unknown = { unknownScore: 0.9, isUnknown: true, label: null };
    const { unknownScore } = smooth(predictionOf({ cup: 1 }, 250, unknown));
    // After one time constant (250 ms) the distance left is 1/e.
    expect(unknownScore).to.be.closeTo(0.9 - 0.8 * Math.exp(-1), 1e-12);
  });

  it('calls a thing unknown while the smoothed unknown score is above 0.5', () => {
    const smooth = createSmoother(0.5);
    const unknown = (at: number) =>
      predictionOf({ cup: 0.6, phone: 0.4 }, at, {
        isUnknown: true,
        unknownScore: 1,
        label: null,
      });
    smooth(predictionOf({ cup: 0.6, phone: 0.4 }, 0));
    expect(smooth(unknown(33))).to.include({ isUnknown: false, label: 'cup' });
    smooth(unknown(120));
    expect(smooth(unknown(200))).to.include({ isUnknown: true, label: null });
  });
});
