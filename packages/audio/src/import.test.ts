import { expect } from 'chai';

describe('the package', () => {
  it('is imported without a browser and without TensorFlow.js', async () => {
    const { speechCommands, speechEmbedding } = await import('@tl-elements/audio');
    expect(speechEmbedding.info.dim).to.equal(576);
    expect(speechEmbedding.info.input).to.deep.equal({ sampleRate: 16_000, seconds: 1 });
    expect(speechCommands.info).to.include({ id: 'speech-commands', dim: 2000 });
    expect(Object.keys(globalThis).filter((key) => key.includes('_tf'))).to.deep.equal([]);
  });
});
