import { expect } from 'chai';
import { addClap, roomNoise } from '../testing/streams.ts';
import { withoutSteadyNoise } from './steady-noise.ts';

const rate = 16_000;
const from = 0.7 * rate;

function energyOf(pcm: Float32Array): number {
  return pcm.reduce((sum, sample) => sum + sample ** 2, 0);
}

/** A clap alone, and how far a sound is from it, dB of the clap. */
const clap = new Float32Array(rate);
addClap(clap, 0.7);
function errorDb(sound: Float32Array): number {
  const error = sound.map((sample, i) => sample - clap[from + i]!);
  return 10 * Math.log10(energyOf(error) / energyOf(clap));
}

describe('withoutSteadyNoise', () => {
  it('leaves a sound in a quiet room as it is', () => {
    const pcm = roomNoise(1);
    addClap(pcm, 0.7);
    expect(errorDb(withoutSteadyNoise(pcm, from, rate))).to.be.below(-30);
  });

  it('takes the noise of a street away, and leaves the sound', () => {
    const pcm = roomNoise(1, 0.1);
    addClap(pcm, 0.7);
    const clean = withoutSteadyNoise(pcm, from, rate);
    expect(clean).to.have.length(0.3 * rate);
    expect(errorDb(clean)).to.be.below(errorDb(pcm.slice(from)) - 6);
    const end = (sound: Float32Array) => energyOf(sound.slice(-0.1 * rate));
    expect(10 * Math.log10(end(clean) / end(pcm))).to.be.below(-12);
  });

  it('takes no clap before the sound for noise', () => {
    const pcm = roomNoise(1);
    addClap(pcm, 0.3);
    addClap(pcm, 0.7);
    expect(errorDb(withoutSteadyNoise(pcm, from, rate))).to.be.below(-25);
  });

  it('leaves all as it is if too little was heard before', () => {
    const pcm = roomNoise(1, 0.1);
    expect(withoutSteadyNoise(pcm, 500, rate)).to.deep.equal(pcm.slice(500));
  });

  it('keeps silence silent', () => {
    const silence = new Float32Array(rate);
    expect(energyOf(withoutSteadyNoise(silence, from, rate))).to.equal(0);
  });
});
