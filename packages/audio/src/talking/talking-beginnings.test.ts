import { expect } from 'chai';
import { speechEmbedding } from '../speech-embedding.ts';

describe('how words begin', () => {
  it('is known as features of the network, no two alike', async () => {
    const { dim } = speechEmbedding.info;
    const features = await speechEmbedding.otherBeginnings!();
    expect(features).to.have.length(64 * dim);
    const rows = Array.from({ length: 64 }, (_, i) => features.subarray(i * dim, (i + 1) * dim));
    expect(new Set(rows.map((row) => row.join())).size).to.equal(64);
    for (const row of rows) {
      // Measured over 550 clips: no feature is larger than 12.8, and the greatest of a second is several.
      expect(Math.max(...row)).to.be.within(2, 12.8);
      expect(row.every((value) => Number.isFinite(value))).to.equal(true);
    }
  });
});
