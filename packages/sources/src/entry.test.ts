import { expect } from 'chai';

describe('the entry', () => {
  it('is imported without a page, and has no side effects', async () => {
    expect('document' in globalThis).to.equal(false);
    const entry = await import('./index.ts');
    expect(entry).to.include.keys('openCamera', 'decodePicture', 'encodePicture', 'picturesFrom');
    expect(entry).to.include.keys('openMicrophone', 'decodeSound', 'cutSeconds');
  });
});
