import { expect } from 'chai';
import {
  accuracyOf,
  drawPostures,
  firstColumns,
  postureRows,
  testPostures,
  withCopies,
  type PostureSet,
} from './posture-protocol.ts';

/** Two postures; eight pictures to teach each with, three of others. */
const set: PostureSet = {
  labels: ['tree', 'chair'],
  digest: '',
  pictures: (['train', 'test'] as const).flatMap((part) =>
    [0, 1].flatMap((label) =>
      Array.from({ length: part === 'train' ? 8 : 3 }, () => ({ url: '', label, part })),
    ),
  ),
};
/** Features that name their picture; nobody was found in picture 1. */
const features = set.pictures.map((_, index) =>
  index === 1 ? null : Float32Array.of(index, index + 0.5, -index),
);

describe('the protocol of postures', () => {
  it('draws as many of each posture, the small draw within the large, tests separate', () => {
    const small = drawPostures(set, 3, 2);
    const large = drawPostures(set, 3, 6);
    expect(small.map((index) => set.pictures[index]?.label)).to.deep.equal([0, 0, 1, 1]);
    expect(large).to.include.members(small);
    expect(new Set([...large, ...testPostures(set)])).to.have.property('size', 12 + 6);
    expect(drawPostures(set, 4, 2)).not.to.deep.equal(small);
  });

  it('leaves out pictures without a person, and postures that are not taught', () => {
    const rows = postureRows(set, features, [0, 1, 2, 8], [0]);
    expect([...rows.features]).to.deep.equal([0, 0.5, -0, 2, 2.5, -2]);
    expect(rows).to.deep.include({ dim: 3, labelCount: 1, labelOf: [0, 0] });
    expect(postureRows(set, features, [8], [1]).labelOf).to.deep.equal([0]);
  });

  it('adds copies with the same labels', () => {
    const rows = withCopies(postureRows(set, features, [2, 8], [0, 1]), (row) =>
      row.map((x) => -x),
    );
    expect([...rows.features]).to.deep.equal([2, 2.5, -2, 8, 8.5, -8, -2, -2.5, 2, -8, -8.5, 8]);
    expect(rows.labelOf).to.deep.equal([0, 1, 0, 1]);
  });

  it('cuts rows to their first columns', () => {
    const rows = firstColumns(postureRows(set, features, [2, 8], [0, 1]), 2);
    expect([...rows.features]).to.deep.equal([2, 2.5, 8, 8.5]);
    expect(rows.dim).to.equal(2);
  });

  it('counts a person that was not found as wrong', () => {
    const rows = postureRows(set, features, [0, 1, 2], [0, 1]);
    expect(accuracyOf(Float32Array.of(0.9, 0.1, 0.3, 0.7), rows, 3)).to.equal(1 / 3);
  });
});
