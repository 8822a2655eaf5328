import { expect } from 'chai';
import { type Pixels, warp } from './warp.ts';
import { squareAround } from './region.ts';

/** Red grows by 10 a column, green by 20 a row; blue is 255. */
function slope(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([10 * x, 20 * y, 255, 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

function at(values: Float32Array, size: number, row: number, column: number): number[] {
  const from = (row * size + column) * 3;
  return [...values.subarray(from, from + 3)].map((value) => Math.round(value * 25500) / 100);
}

describe('warp', () => {
  it('returns a square picture unchanged', () => {
    const { values, shape } = warp(slope(4, 4), squareAround(4, 4), 4, 'edge');
    expect(shape).to.deep.equal([1, 4, 4, 3]);
    expect(at(values, 4, 1, 3)).to.deep.equal([30, 20, 255]);
    expect(at(values, 4, 3, 0)).to.deep.equal([0, 60, 255]);
  });

  it('reads between pixels', () => {
    // Four pixels on two: each lies between two of each direction.
    const { values } = warp(slope(4, 4), squareAround(4, 4), 2, 'edge');
    expect(at(values, 2, 0, 0)).to.deep.equal([5, 10, 255]);
    expect(at(values, 2, 1, 1)).to.deep.equal([25, 50, 255]);
  });

  it('turns the picture', () => {
    const quarter = { ...squareAround(4, 4), turn: Math.PI / 2 };
    // Seen upright, the turned square's upper left corner is the picture's upper right one.
    const { values } = warp(slope(4, 4), quarter, 4, 'edge');
    expect(at(values, 4, 0, 0)).to.deep.equal([30, 0, 255]);
    expect(at(values, 4, 0, 3)).to.deep.equal([30, 60, 255]);
  });

  it('fills the area outside of the picture with black, or the nearest pixel', () => {
    const square = squareAround(4, 2);
    expect(at(warp(slope(4, 2), square, 4, 'black').values, 4, 0, 3)).to.deep.equal([0, 0, 0]);
    expect(at(warp(slope(4, 2), square, 4, 'edge').values, 4, 0, 3)).to.deep.equal([30, 0, 255]);
  });
});
