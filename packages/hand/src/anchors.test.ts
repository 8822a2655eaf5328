import { expect } from 'chai';
import { anchors } from './anchors.ts';

const at = (anchor: number) => [anchors[anchor * 2], anchors[anchor * 2 + 1]];

describe('anchors', () => {
  it('are 2016: two in each of 24 x 24 cells, six in each of 12 x 12', () => {
    expect(anchors.length).to.equal(2 * (24 * 24 * 2 + 12 * 12 * 6));
  });

  it('lie in the centers of their cells, row by row', () => {
    expect(at(0)).to.deep.equal(at(1));
    expect(at(0)).to.deep.equal([0.5 / 24, 0.5 / 24].map(Math.fround));
    expect(at(2)).to.deep.equal([1.5 / 24, 0.5 / 24].map(Math.fround));
    expect(at(48)).to.deep.equal([0.5 / 24, 1.5 / 24].map(Math.fround));
    expect(at(1152)).to.deep.equal([0.5 / 12, 0.5 / 12].map(Math.fround));
    expect(at(2015)).to.deep.equal([11.5 / 12, 11.5 / 12].map(Math.fround));
  });
});
