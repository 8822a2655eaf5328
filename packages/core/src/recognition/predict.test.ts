import { expect } from 'chai';
import type { Model } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { bareModel } from '../testing/sample-model.ts';
import { predict } from './predict.ts';

const bare = bareModel();
const model: Model = {
  ...bare,
  head: {
    ...bare.head,
    unknown: {
      subsets: [
        {
          columns: [0, 2],
          view: 'raw',
          mean: null,
          scale: null,
          centers: Float32Array.of(1, 0, 0, 1),
        },
      ],
      thresholds: { low: 0.25, normal: 0.1, strict: 0.02 },
    },
  },
};

describe('predict', () => {
  it('names the best label and gives every score in the order of the model', () => {
    const prediction = predict(model, Float32Array.of(0, Math.log(3)), { at: 7 });
    expect(prediction).to.include({ label: 'b', isUnknown: false, nothing: null, at: 7 });
    expect([...prediction.scores.keys()]).to.deep.equal(['a', 'b']);
    expect(prediction.scores.get('a')).to.be.closeTo(0.25, 1e-6);
    expect(prediction.confidence).to.be.closeTo(0.75, 1e-6);
  });

  it('names no label below the minimum confidence', () => {
    const features = Float32Array.of(0, Math.log(3));
    expect(predict(model, features, { at: 0, minConfidence: 0.74 }).label).to.equal('b');
    expect(predict(model, features, { at: 0, minConfidence: 0.76 }).label).to.be.null;
  });

  it('names no label for what is unknown at the given level', () => {
    // The cosine distance of (1, 1) to either axis is 1 - 1/sqrt(2), about 0.29.
    const between = Float32Array.of(1, 1);
    expect(predict(model, between, { at: 0 })).to.include({ label: null, isUnknown: true });
    expect(predict(model, between, { at: 0 }).unknownScore).to.be.within(0.9, 1);
    expect(predict(model, between, { at: 0, unknown: 'low' }).isUnknown).to.be.true;
    expect(predict(model, between, { at: 0, unknown: 'off' })).to.include({
      label: 'a',
      isUnknown: false,
      unknownScore: 0,
    });
    // About 0.03 from the first axis.
    const near = Float32Array.of(4, 1);
    expect(predict(model, near, { at: 0 }).label).to.equal('a');
    expect(predict(model, near, { at: 0 }).unknownScore).to.be.within(0, 0.1);
    expect(predict(model, near, { at: 0, unknown: 'strict' }).isUnknown).to.be.true;
  });

  it('has an unknown score of 0 without a detector', () => {
    const said = predict(bare, Float32Array.of(1, 1), { at: 0 });
    expect(said).to.include({ unknownScore: 0, isUnknown: false });
  });

  it('gives the reason and scores of 0 if nothing is there', () => {
    const prediction = predict({ ...model, modality: 'pose' }, null, { at: 3 });
    expect(prediction).to.include({
      label: null,
      confidence: 0,
      unknownScore: 0,
      nothing: 'no-person',
    });
    expect([...prediction.scores]).to.deep.equal([
      ['a', 0],
      ['b', 0],
    ]);
    expect(predict({ ...model, modality: 'hand' }, null, { at: 3 }).nothing).to.equal('no-hand');
  });

  it('refuses features of another length', () => {
    expect(() => predict(model, new Float32Array(3), { at: 0 }))
      .to.throw(TlError)
      .with.property('code', 'extractor-mismatch');
  });
});
