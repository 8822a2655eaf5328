import { expect } from 'chai';

describe('the package', () => {
  it('is imported without a browser and without TensorFlow.js', async () => {
    const { moveNetLightning, moveNetThunder } = await import('@tl-elements/pose');
    expect(moveNetLightning.info).to.include({
      id: 'movenet-lightning',
      modality: 'pose',
      dim: 62,
      head: 'gaussian',
    });
    expect(moveNetThunder.info.id).to.equal('movenet-thunder');
    expect(Object.keys(globalThis).filter((key) => key.includes('_tf'))).to.deep.equal([]);
  });
});
