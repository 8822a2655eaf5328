import { expect } from 'chai';
import { madeNoises } from './made-noise.ts';

function levelDb(pcm: Float32Array): number {
  return 10 * Math.log10(pcm.reduce((sum, sample) => sum + sample * sample, 0) / pcm.length);
}

/** Energy of the differences between neighboring samples, divided by that of the samples: high for hiss. */
function hissOf(pcm: Float32Array): number {
  let differences = 0;
  for (let i = 1; i < pcm.length; i++) differences += (pcm[i]! - pcm[i - 1]!) ** 2;
  return differences / pcm.reduce((sum, sample) => sum + sample * sample, 0);
}

describe('madeNoises', () => {
  const noises = madeNoises();

  it('makes seconds of the given loudness, no two alike', () => {
    expect(noises).to.have.length(64);
    noises.forEach((pcm, index) => {
      expect(pcm).to.have.length(16_000);
      const expected = [-60, -45, -30, -15][Math.floor(index / 4) % 4]!;
      expect(levelDb(pcm)).to.be.closeTo(expected, 0.5);
    });
    expect(new Set(noises.map((pcm) => pcm[0])).size).to.equal(64);
  });

  it('makes the same every time', () => {
    expect(madeNoises()[17]).to.deep.equal(noises[17]);
  });

  it('makes the spectrum of white, pink and brown noise fall more and more', () => {
    const [white, pink, brown] = [0, 16, 32].map((index) => hissOf(noises[index]!));
    // Independent samples differ by twice their energy.
    expect(white).to.be.closeTo(2, 0.1);
    expect(pink).to.be.within(0.1, 0.8);
    expect(brown).to.be.below(0.1);
  });
});
