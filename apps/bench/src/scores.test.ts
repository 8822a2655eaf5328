import { expect } from 'chai';
import { scoresOf } from './scores.ts';

describe('scores', () => {
  it('follow from a small case worked by hand', () => {
    const scores = scoresOf({
      probabilities: Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.65, 0.35, 0.25, 0.75),
      truth: [0, 0, 1, 1],
    });
    expect(scores.accuracy).to.equal(0.75);
    expect(scores.balancedAccuracy).to.equal(0.75);
    expect(scores.logLoss).to.be.closeTo(
      -(Math.log(0.9) + Math.log(0.8) + Math.log(0.35) + Math.log(0.75)) / 4,
      1e-6,
    );
    // Each answer is alone in its bin: the gaps are .1, .2, .65 and .25.
    expect(scores.calibrationError).to.be.closeTo(0.3, 1e-6);
  });

  it('weigh labels, not rows, when balanced', () => {
    const { accuracy, balancedAccuracy } = scoresOf({
      probabilities: Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0),
      truth: [0, 0, 0, 1],
    });
    expect(accuracy).to.equal(0.75);
    expect(balancedAccuracy).to.equal(0.5);
  });

  it('stay finite if the true label has probability 0', () => {
    const { logLoss } = scoresOf({ probabilities: Float32Array.of(1, 0), truth: [1] });
    expect(logLoss).to.be.closeTo(-Math.log(1e-7), 1e-9);
  });
});
