import { expect } from 'chai';
import type { Path } from '../testing/keypoint-clips.ts';
import { describeChannels } from './describe-movement.ts';

const count = 32;

/** The features of one channel that moves over the whole window, by name. */
function named(path: Path) {
  const values = Float64Array.from({ length: 2 * count }, (_, i) => {
    const place = (Math.floor(i / 2) + 0.5) / count;
    return path(2 * place)[i % 2 === 0 ? 0 : 1];
  });
  const features = describeChannels({ count, width: 2, values }, { from: 0, to: count - 1 });
  const [meanX, meanY, xx, xy, yy, speedX, speedY, ...rest] = features as unknown as number[];
  const [turnOnce, turnTwice, wholeX, wholeY] = rest.slice(8);
  const cosines = rest.slice(0, 8);
  return { meanX, meanY, xx, xy, yy, speedX, speedY, cosines, turnOnce, turnTwice, wholeX, wholeY };
}

const circle =
  (turns: number): Path =>
  (seconds) => [Math.cos(Math.PI * turns * seconds), Math.sin(Math.PI * turns * seconds)];

const line =
  (slope: number): Path =>
  (seconds) => [seconds / 2, (slope * seconds) / 2];

describe('describeChannels', () => {
  it('gives means, and the logarithm of the covariance: of a circle, half the squared radius', () => {
    const { meanX, meanY, xx, xy, yy } = named(circle(1));
    for (const value of [meanX, meanY, xy]) expect(value).to.be.closeTo(0, 1e-6);
    for (const value of [xx, yy]) expect(value).to.be.closeTo(Math.log(0.5 + 1e-3), 1e-6);
  });

  it('tells in which sense something turns, and how often', () => {
    // The Fourier coefficients of a circle are 1/2 and i/2: the root of their product is 1/2.
    expect(named(circle(1)).turnOnce).to.be.closeTo(0.5, 1e-6);
    expect(named(circle(-1)).turnOnce).to.be.closeTo(-0.5, 1e-6);
    expect(named(circle(2)).turnTwice).to.be.closeTo(0.5, 1e-6);
    expect(named(circle(2)).turnOnce).to.be.closeTo(0, 1e-4);
  });

  it('gives the slope of a movement along a line', () => {
    expect(named(line(1)).xy).to.be.above(1);
    expect(named(line(-1)).xy).to.be.closeTo(-named(line(1)).xy!, 1e-6);
    expect(named(line(1)).xx).to.be.closeTo(named(line(1)).yy!, 1e-6);
    expect(named(line(0)).xy).to.equal(0);
  });

  it('gives the logarithm of the speed, in the moving part and in the whole window', () => {
    const { speedX, speedY, wholeX, wholeY } = named(line(2));
    // From sample to sample a line of length 1 goes on by 1/32.
    for (const speed of [speedX, wholeX]) {
      expect(speed).to.be.closeTo(Math.log(0.02 + 4 / 32), 1e-6);
    }
    for (const speed of [speedY, wholeY]) {
      expect(speed).to.be.closeTo(Math.log(0.02 + 8 / 32), 1e-6);
    }
  });

  it('gives four cosines: a cosine of amplitude 1 gives the root of a half at its own place', () => {
    const wave: Path = (seconds) => [0, Math.cos(Math.PI * 3 * (seconds / 2))];
    named(wave).cosines.forEach((value, i) => {
      expect(value).to.be.closeTo(i === 5 ? Math.SQRT1_2 : 0, 1e-6);
    });
  });

  it('stretches the part that moves over the whole', () => {
    const values = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? i / 2 : 0));
    const features = describeChannels({ count, width: 2, values }, { from: 8, to: 24.5 });
    expect(features[0]).to.be.closeTo((8 + 24.5) / 2, 1e-5);
    expect(features[5]).to.be.closeTo(Math.log(0.02 + (4 * 16.5) / 31), 1e-5);
    expect(features[17]).to.be.closeTo(Math.log(0.02 + 4), 1e-5);
  });
});
