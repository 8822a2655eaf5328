import { expect } from 'chai';
import { rowsOfData, groupPictures } from './example-rows.ts';

describe('groupPictures', () => {
  /** Three rows of one example, and an example by itself. */
  const weightsWith = (augmentationsWeigh?: number) => {
    const rows = rowsOfData({
      features: new Float32Array(4),
      dim: 1,
      labels: ['a', 'b'],
      labelOf: Uint16Array.of(0, 0, 0, 1),
      takeOf: Uint32Array.of(0, 0, 0, 1),
      pictureOf: Uint32Array.of(0, 0, 0, 1),
      at: new Float64Array(4),
      unknownViews: [],
      augmentationsWeigh,
    });
    return [...groupPictures(rows).weightOf];
  };

  it('lets an example and its augmentations weigh as much as one row', () => {
    expect(weightsWith()).deep.equal([1 / 3, 1 / 3, 1 / 3, 1]);
  });

  it('gives augmentations the part that they are to have together', () => {
    expect(weightsWith(0.25)).deep.equal([0.75, 0.125, 0.125, 1]);
  });
});
