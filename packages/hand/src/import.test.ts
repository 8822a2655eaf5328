import { expect } from 'chai';

describe('the package', () => {
  it('is imported without a browser and without TensorFlow.js', async () => {
    const { handLandmarks, handLandmarksSided } = await import('@tl-elements/hand');
    expect(handLandmarks.info.dim).to.equal(252);
    expect(handLandmarksSided.info).to.include({ id: 'hand-landmarks-sided', dim: 253 });
    expect(Object.keys(globalThis).filter((key) => key.includes('_tf'))).to.deep.equal([]);
  });
});
