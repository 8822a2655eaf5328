import { expect } from 'chai';

describe('the package', () => {
  it('is imported without a browser and without TensorFlow.js', async () => {
    const { efficientnetLite0, efficientnetLite0Small } = await import('@tl-elements/image');
    expect(efficientnetLite0.info.dim).to.equal(1600);
    expect(efficientnetLite0Small.info.id).to.equal('efficientnet-lite0-160');
    expect(Object.keys(globalThis).filter((key) => key.includes('_tf'))).to.deep.equal([]);
  });
});
