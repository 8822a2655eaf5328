import { expect } from 'chai';
import { anchors, surestPalms, type Palm } from './palm.ts';

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

const anchorCount = 2016;

/** What the detector says where it sees nothing but these; numbers in pixels of its input. */
function answers(
  ...found: readonly { anchor: number; score: number; box: readonly number[] }[]
): [scores: Float32Array, boxes: Float32Array] {
  const scores = new Float32Array(anchorCount).fill(-9);
  const boxes = new Float32Array(anchorCount * 18);
  for (const { anchor, score, box } of found) {
    scores[anchor] = Math.log(score / (1 - score));
    boxes.set(box, anchor * 18);
  }
  return [scores, boxes];
}

function surestPalm(...said: [scores: Float32Array, boxes: Float32Array]): Palm | null {
  return surestPalms(...said, 1)[0] ?? null;
}

describe('surestPalms', () => {
  it('finds nothing if no score is above 0.4', () => {
    expect(surestPalm(...answers({ anchor: 5, score: 0.39, box: [0, 0, 9, 9] }))).to.equal(null);
    expect(surestPalm(...answers({ anchor: 5, score: 0.41, box: [0, 0, 9, 9] }))).not.to.equal(
      null,
    );
  });

  it('reads box and points relative to the anchor, in shares of the square', () => {
    const box = [19.2, -9.6, 96, 48, 0, 0, 1.92, 3.84];
    const palm = surestPalm(...answers({ anchor: 1152, score: 0.9, box }));
    const anchor = 0.5 / 12;
    expect(palm?.centerX).to.be.closeTo(anchor + 0.1, 1e-6);
    expect(palm?.centerY).to.be.closeTo(anchor - 0.05, 1e-6);
    expect([palm?.width, palm?.height]).to.deep.equal([0.5, 0.25]);
    expect(palm?.points[2]).to.be.closeTo(anchor + 0.01, 1e-6);
    expect(palm?.points[3]).to.be.closeTo(anchor + 0.02, 1e-6);
  });

  it('averages boxes of the same palm by their scores, and leaves others out', () => {
    // The two anchors of one cell see one palm; one far away sees another.
    const palm = surestPalm(
      ...answers(
        { anchor: 0, score: 0.9, box: [0, 0, 38.4, 38.4] },
        { anchor: 1, score: 0.6, box: [9.6, 0, 38.4, 38.4] },
        { anchor: 2015, score: 0.8, box: [0, 0, 38.4, 38.4] },
      ),
    );
    expect(palm?.centerX).to.be.closeTo(0.5 / 24 + 0.05 * (0.6 / 1.5), 1e-6);
    expect(palm?.centerY).to.be.closeTo(0.5 / 24, 1e-6);
  });

  it('returns the palms in the order of their scores', () => {
    const palms = surestPalms(
      ...answers(
        { anchor: 0, score: 0.7, box: [0, 0, 38.4, 38.4] },
        { anchor: 2015, score: 0.9, box: [0, 0, 38.4, 38.4] },
        { anchor: 576, score: 0.5, box: [0, 0, 38.4, 38.4] },
      ),
      2,
    );
    expect(palms.map(({ centerX }) => centerX)).to.deep.equal(
      [11.5 / 12, 0.5 / 24].map(Math.fround),
    );
  });
});
