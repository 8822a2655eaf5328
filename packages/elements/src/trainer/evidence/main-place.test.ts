import { expect } from 'chai';
import { mainPlaceOf } from './main-place.ts';

function at(row: number, column: number): Float32Array {
  const evidence = new Float32Array(49).fill(-1);
  evidence[row * 7 + column] = 5;
  return evidence;
}

describe('mainPlaceOf', () => {
  it('names the part of the picture, row by row', () => {
    expect(mainPlaceOf(at(0, 0), false)).to.equal(0);
    expect(mainPlaceOf(at(0, 6), false)).to.equal(2);
    expect(mainPlaceOf(at(3, 3), false)).to.equal(4);
    expect(mainPlaceOf(at(6, 0), false)).to.equal(6);
    expect(mainPlaceOf(at(6, 6), false)).to.equal(8);
  });

  it('swaps left and right of a picture that is shown mirrored', () => {
    expect(mainPlaceOf(at(0, 0), true)).to.equal(2);
    expect(mainPlaceOf(at(3, 6), true)).to.equal(3);
    expect(mainPlaceOf(at(6, 3), true)).to.equal(7);
  });

  it('names none without evidence', () => {
    expect(mainPlaceOf(new Float32Array(49).fill(-1), false)).to.equal(null);
  });
});
