import { expect } from 'chai';
import { drawPictures, labelOfPicture, rowsOf, withAugmentations } from './protocol.ts';

describe('the protocol', () => {
  it('tests on exactly what was not trained on', () => {
    const { train, test } = drawPictures(3, 4, () => 10);
    expect(train).to.have.length(30);
    expect(test).to.have.length(120);
    expect(new Set([...train, ...test]).size).to.equal(150);
  });

  it('draws the given number of each label', () => {
    const { train } = drawPictures(3, 4, (label) => [30, 4, 5][label] ?? 0);
    const counts = [0, 1, 2].map(
      (l) => train.filter((index) => labelOfPicture(index) === l).length,
    );
    expect(counts).to.deep.equal([30, 4, 5]);
  });

  it('draws the same for the same seed, another for the next', () => {
    const draw = (seed: number) => drawPictures(4, seed, () => 5).train;
    expect(draw(2)).to.deep.equal(draw(2));
    expect(draw(2)).not.to.deep.equal(draw(3));
  });

  it('copies the rows that were drawn, in their order', () => {
    const set = { dim: 2, values: Float32Array.from({ length: 200 }, (_, index) => index) };
    const rows = rowsOf(set, [60, 3], 2);
    expect([...rows.features]).to.deep.equal([120, 121, 6, 7]);
    expect(rows.labelOf).to.deep.equal([1, 0]);
  });

  it('counts a picture and its augmentation as one picture', () => {
    const set = { dim: 2, values: Float32Array.from({ length: 200 }, (_, index) => index) };
    const rows = withAugmentations(rowsOf(set, [60, 3], 2), [rowsOf(set, [61, 4], 2)]);
    expect([...rows.features]).to.deep.equal([120, 121, 6, 7, 122, 123, 8, 9]);
    expect(rows.labelOf).to.deep.equal([1, 0, 1, 0]);
    expect(rows.pictureOf).to.deep.equal([0, 1, 0, 1]);
  });
});
