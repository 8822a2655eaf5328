import { expect } from 'chai';
import { addClap, roomNoise } from '../testing/streams.ts';
import { isolateOnset, withoutSteadyNoise } from './isolate-onset.ts';

const rate = 16_000;

function strengthOf(pcm: Float32Array): number {
  return Math.sqrt(pcm.reduce((sum, sample) => sum + sample ** 2, 0) / pcm.length);
}

describe('isolateOnset', () => {
  it('puts the sound where it begins in an example, a tenth of a second from the start', () => {
    const pcm = roomNoise(1);
    addClap(pcm, 0.7);
    const isolated = isolateOnset(pcm, 0.7 * rate, rate);
    expect(isolated).to.have.length(rate);
    const sound = isolated.slice(1600, 1600 + 4800);
    const error = sound.map((sample, i) => sample - pcm[11_200 + i]!);
    expect(strengthOf(error) / strengthOf(sound)).to.be.below(0.02);
  });

  it('leaves the noise of a quiet room around it as it was', () => {
    const pcm = roomNoise(1);
    addClap(pcm, 0.3);
    addClap(pcm, 0.7);
    const isolated = isolateOnset(pcm, 0.7 * rate, rate);
    const room = strengthOf(roomNoise(1));
    expect(strengthOf(isolated.subarray(0, 1600)) / room).to.be.closeTo(1, 0.1);
    expect(strengthOf(isolated.subarray(6400)) / room).to.be.closeTo(1, 0.1);
  });

  it('makes loud noise around it as quiet as a quiet room', () => {
    const pcm = roomNoise(1, 0.2);
    const isolated = isolateOnset(pcm, 0.7 * rate, rate);
    expect(strengthOf(isolated.subarray(0, 1600))).to.be.closeTo(1e-3, 2e-4);
  });
});

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
