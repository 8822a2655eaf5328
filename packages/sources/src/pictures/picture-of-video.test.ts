import { expect } from 'chai';
import { fitLongSide } from './picture-of-video.ts';

describe('fitting a picture', () => {
  it('keeps its proportions and makes its longer side as long as allowed', () => {
    expect(fitLongSide(4000, 3000, 640)).to.deep.equal({ width: 640, height: 480 });
    expect(fitLongSide(3000, 4000, 640)).to.deep.equal({ width: 480, height: 640 });
  });

  it('never enlarges a picture', () => {
    expect(fitLongSide(10, 20, 640)).to.deep.equal({ width: 10, height: 20 });
  });

  it('leaves at least one pixel', () => {
    expect(fitLongSide(10_000, 1, 640)).to.deep.equal({ width: 640, height: 1 });
  });
});
