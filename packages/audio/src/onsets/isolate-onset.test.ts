import { expect } from 'chai';
import { addClap, roomNoise } from '../testing/streams.ts';
import { isolateOnset } from './isolate-onset.ts';

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
