import { expect } from 'chai';
import { decodeSound } from './decode-sound.ts';
import { encodeSound } from './encode-sound.ts';

describe('encodeSound', () => {
  it('writes a WAV file that the browser decodes to the same samples, to 16 bits', async () => {
    const pcm = Float32Array.from({ length: 16_000 }, (_, i) => Math.sin(i / 7) * 0.9);
    const back = await decodeSound(encodeSound(pcm, 16_000));
    expect(back).to.have.length(16_000);
    const worst = pcm.reduce((most, sample, i) => Math.max(most, Math.abs(sample - back[i]!)), 0);
    expect(worst).to.be.below(1 / 16_000);
  });

  it('clips samples that are louder than full strength', async () => {
    const back = await decodeSound(encodeSound(Float32Array.of(3, -3, 0, 0), 16_000));
    expect(back[0]).to.be.closeTo(1, 1e-3);
    expect(back[1]).to.be.closeTo(-1, 1e-3);
  });
});
